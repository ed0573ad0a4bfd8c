import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';
import classes from './landing.module.css';

const TIERS: readonly { name: string; tone: Tone; score: string; commission: string }[] = [
  { name: 'Premium', tone: 'accent', score: '86 and more', commission: '2%' },
  { name: 'Trusted', tone: 'success', score: '71 to 85.5', commission: '2.5%' },
  { name: 'Standard', tone: 'info', score: '51 to 70.5', commission: '3%' },
  { name: 'At risk', tone: 'warning', score: '31 to 50.5', commission: '4%' },
  { name: 'Critical', tone: 'danger', score: 'below 31', commission: '5%' },
];

export function TierTable() {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Tier</th>
          <th scope="col">Trust score</th>
          <th scope="col">Commission</th>
        </tr>
      </thead>
      <tbody>
        {TIERS.map(({ name, tone, score, commission }) => (
          <tr key={name}>
            <th scope="row">
              <StatusBadge tone={tone}>{name}</StatusBadge>
            </th>
            <td>{score}</td>
            <td>{commission}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TrustLadder() {
  return (
    <section className={`${classes.section} ${classes.split}`} aria-labelledby="trust">
      <div className={classes.heading}>
        <h2 id="trust">Reliability that you can see, and that pays</h2>
        <p className={classes.dim}>
          People check every profile before it can apply, post or sign. From then on each show, payment and
          rating moves a trust score, and every point comes with its reason. Reliable artists keep more of
          their fee. New members are treated as standard.
        </p>
        <p>
          <Anchor component={Link} to="/how-it-works" fw={600}>
            How it works in detail
          </Anchor>
        </p>
      </div>
      <TierTable />
    </section>
  );
}
