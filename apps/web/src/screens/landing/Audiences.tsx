import { Anchor } from '@mantine/core';
import { IconBuildingCommunity, IconConfetti, IconMusic } from '@tabler/icons-react';
import { Link } from 'react-router';
import classes from './landing.module.css';

const AUDIENCES = [
  {
    icon: IconMusic,
    title: 'For artists',
    points: [
      'Gigs ranked by how well they fit your genres, fee, level and city, with the score explained.',
      'A contract before every show, signed on your phone.',
      'The fee is in escrow before you load in, not promised for next month.',
      'One date, one booking: nobody can double-book you.',
    ],
    link: { to: '/register?role=artist', label: 'Join as an artist' },
  },
  {
    icon: IconConfetti,
    title: 'For organizers',
    points: [
      'Post a gig once; verified artists apply with their fee.',
      'Compare applicants by match, standing and record.',
      'Accept one, and the contract writes itself from what you agreed.',
      'A shared checklist brings both sides to the night.',
    ],
    link: { to: '/register?role=organizer', label: 'Join as an organizer' },
  },
  {
    icon: IconBuildingCommunity,
    title: 'For venues',
    points: [
      'Book directly for your own house, or let organizers bring their nights.',
      'Deposit and balance on a fixed schedule, with receipts.',
      'Your reliability becomes visible, and good artists notice.',
      'Every step is on record, from first application to rating.',
    ],
    link: { to: '/register?role=venue', label: 'Join as a venue' },
  },
] as const;

export function Audiences() {
  return (
    <section className={classes.section} aria-labelledby="audiences">
      <div className={classes.heading}>
        <h2 id="audiences">One place for everyone who makes the night</h2>
      </div>
      <div className={classes.audiences}>
        {AUDIENCES.map(({ icon: Icon, title, points, link }) => (
          <article key={title} className={classes.audience}>
            <Icon size={32} stroke={1.6} aria-hidden />
            <h3>{title}</h3>
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            <Anchor component={Link} to={link.to} fw={600}>
              {link.label}
            </Anchor>
          </article>
        ))}
      </div>
    </section>
  );
}
