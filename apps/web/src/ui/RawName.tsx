import classes from './RawName.module.css';

/** What the machine calls something, small beside the words for people: for logs and searches. */
export function RawName({ children }: { children: string }) {
  return <code className={classes.raw}>{children}</code>;
}
