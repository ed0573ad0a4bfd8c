import classes from './landing.module.css';

const PATH = [
  {
    title: 'Agree and sign',
    text: 'Accepting an application creates the booking and its contract. The artist signs, then the buyer, within 72 hours.',
  },
  {
    title: '30% deposit',
    text: 'Due within 48 hours of the second signature. It goes into escrow: neither side can touch it.',
  },
  {
    title: '70% balance',
    text: 'Due 24 hours before the slot; where the show is nearer than 72 hours, the whole fee is due at once.',
  },
  {
    title: 'Play the show',
    text: 'Both sides confirm that it took place, and rate each other without seeing the other rating first.',
  },
  {
    title: 'Release',
    text: "Escrow goes to the artist's bank account, less the commission that was fixed when the booking was made.",
  },
] as const;

export function EscrowPath() {
  return (
    <div className={classes.band}>
      <section className={classes.section} aria-labelledby="escrow">
        <div className={classes.heading}>
          <h2 id="escrow">The money waits until the music has played</h2>
          <p>
            An artist should not have to chase a fee, and a buyer should not have to pay for a show that never
            happened. Escrow settles both.
          </p>
        </div>
        <ol className={classes.path}>
          {PATH.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
