import type { ReactNode } from 'react';
import classes from './KeyValues.module.css';

export interface KeyValue {
  label: string;
  /** A dash is shown for nothing. */
  value: ReactNode;
}

/** Facts as a definition list: label left, value right; one below the other on a phone with `stacked`. */
export function KeyValues({ items, stacked }: { items: readonly KeyValue[]; stacked?: boolean }) {
  return (
    <dl className={classes.list} data-stacked={stacked || undefined}>
      {items.map(({ label, value }) => (
        <div key={label} className={classes.item}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
