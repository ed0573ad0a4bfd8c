import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './DatedRow.module.css';
import { DateLeaf } from './DateLeaf.tsx';

interface DatedRowProps {
  /** The day that it is about, as `2026-12-12`. */
  date: string;
  title: string;
  /** The page of what the row is about. */
  to: string;
  /** Where and when, under the title. */
  facts: ReactNode;
  /** What the eye looks for at the line's end: money, status. */
  end: ReactNode;
  /** Where it stands, and what can be done. */
  foot: ReactNode;
}

/** A record in a list of one's own things that each have a day. */
export function DatedRow({ date, title, to, facts, end, foot }: DatedRowProps) {
  return (
    <article className={classes.row}>
      <DateLeaf date={date} />
      <div className={classes.words}>
        <h2 className={classes.title}>
          <Link to={to}>{title}</Link>
        </h2>
        <Text c="dimmed" size="sm">
          {facts}
        </Text>
      </div>
      <div className={classes.end}>{end}</div>
      <div className={classes.foot}>{foot}</div>
    </article>
  );
}
