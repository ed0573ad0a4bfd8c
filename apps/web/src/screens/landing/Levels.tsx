import classes from './landing.module.css';

const BARS = 48;

/** Heights of a fixed, calm wave: the same at every visit, so that nothing on the page jumps. */
function heightOf(bar: number): number {
  return 28 + 26 * Math.sin(bar / 2.3) + 22 * Math.sin(bar / 0.9 + 1) + 20 * Math.sin(bar / 6);
}

const HEIGHTS = Array.from({ length: BARS }, (_, bar) => ({ bar, height: Math.max(6, heightOf(bar)) }));

export function Levels() {
  return (
    <div className={classes.levels} aria-hidden>
      {HEIGHTS.map(({ bar, height }) => (
        <span key={bar} style={{ height: `${height}%` }} />
      ))}
    </div>
  );
}
