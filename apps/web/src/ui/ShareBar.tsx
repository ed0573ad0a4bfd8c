import type { ReactNode } from 'react';
import classes from './ShareBar.module.css';

export interface Share {
  label: string;
  /** Weight in the bar; a part of nothing keeps its line in the legend only. */
  size: number;
  /** The value as people read it. */
  value: ReactNode;
  look: 'strong' | 'accent' | 'spot' | 'muted' | 'open';
}

/** Parts of a whole: one bar, and a legend that says the same in words. */
export function ShareBar({ shares }: { shares: readonly Share[] }) {
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {shares
          .filter(({ size }) => size > 0)
          .map(({ label, size, look }) => (
            <span key={label} data-look={look} style={{ flexGrow: size }} />
          ))}
      </div>
      <dl className={classes.legend}>
        {shares.map(({ label, value, look, size }) => (
          <div key={label} className={classes.item} data-empty={size === 0 || undefined}>
            <dt>
              <span className={classes.swatch} data-look={look} aria-hidden />
              {label}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
