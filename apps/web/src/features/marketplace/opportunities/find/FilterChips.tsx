import { IconX } from '@tabler/icons-react';
import type { ActiveFilter } from './active-filters.ts';
import classes from './FindGigs.module.css';
import type { GigFilters } from './gig-filters.ts';

interface FilterChipsProps {
  active: readonly ActiveFilter[];
  change: (changes: Partial<GigFilters>) => void;
}

/** What is set, above the list: one press takes a filter away. */
export function FilterChips({ active, change }: FilterChipsProps) {
  if (active.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Filters that are set">
      {active.map(({ key, label, without }) => (
        <li key={key}>
          <button type="button" className={classes.chip} onClick={() => change(without)}>
            {label}
            <IconX size={14} aria-label="Remove" />
          </button>
        </li>
      ))}
    </ul>
  );
}
