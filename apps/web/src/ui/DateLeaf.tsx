import { dateLeaf, formatDate } from '../lib/dates.ts';
import classes from './DateLeaf.module.css';

/** A leaf of a tear-off calendar: the anchor of every row that is about an event. */
export function DateLeaf({ date }: { date: string }) {
  const { weekday, day, month } = dateLeaf(date);
  return (
    <time className={classes.leaf} dateTime={date} title={formatDate(date)}>
      <span className={classes.month}>{month}</span>
      <span className={classes.day}>{day}</span>
      <span className={classes.weekday}>{weekday}</span>
    </time>
  );
}
