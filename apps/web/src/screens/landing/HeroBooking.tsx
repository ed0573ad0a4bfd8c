import { IconFileCheck, IconLock, IconShieldCheck } from '@tabler/icons-react';
import { DateLeaf } from '../../ui/DateLeaf.tsx';
import { Money } from '../../ui/Money.tsx';
import { Steps } from '../../ui/Steps.tsx';
import classes from './HeroBooking.module.css';

const FEE = 6_000_000;
const DEPOSIT = 1_800_000;
const BALANCE = 4_200_000;

const steps = [
  { label: 'Contract signed by both', state: 'done' as const, detail: 'Artist first, then the venue' },
  { label: 'Deposit in escrow', state: 'done' as const, detail: <Money amount={DEPOSIT} trim /> },
  { label: 'Balance in escrow', state: 'current' as const, detail: <Money amount={BALANCE} trim /> },
  { label: 'Show played, fee released', state: 'waiting' as const },
];

/** An invented booking, said to be one: it shows in one look what the product does. */
export function HeroBooking() {
  return (
    <figure className={classes.figure}>
      <div className={classes.card}>
        <div className={classes.top}>
          <DateLeaf date="2026-12-12" />
          <div>
            <b className={classes.title}>Saturday Late</b>
            <span className={classes.place}>The Harbour Room, Mumbai · 22:00–02:00</span>
          </div>
        </div>
        <div className={classes.fee}>
          <span>Agreed fee</span>
          <b>
            <Money amount={FEE} trim />
          </b>
        </div>
        <div className={classes.bar} aria-hidden>
          <span className={classes.held} />
        </div>
        <Steps steps={steps} />
        <ul className={classes.marks}>
          <li>
            <IconShieldCheck size={18} aria-hidden /> Verified
          </li>
          <li>
            <IconFileCheck size={18} aria-hidden /> Signed
          </li>
          <li>
            <IconLock size={18} aria-hidden /> Escrow
          </li>
        </ul>
      </div>
      <figcaption className={classes.caption}>An example of a booking on its way.</figcaption>
    </figure>
  );
}
