import type { AuditEntry } from '@backline/api-contract/admin';
import { VisuallyHidden } from '@mantine/core';
import classes from './AuditChanges.module.css';
import { type Change, changesOf } from './audit-diff.ts';
import { pathWords, valueLabel } from './audit-values.ts';

function Values({ change }: { change: Change }) {
  const { kind, path } = change;
  const before = change.before === null ? null : valueLabel(path, change.before);
  const after = change.after === null ? null : valueLabel(path, change.after);
  if (kind === 'same') return <span>{after}</span>;
  return (
    <>
      {before !== null && (
        <del className={classes.before}>
          <VisuallyHidden>before: </VisuallyHidden>
          {before}
        </del>
      )}
      {after !== null && (
        <ins className={classes.after}>
          <VisuallyHidden>after: </VisuallyHidden>
          {after}
        </ins>
      )}
    </>
  );
}

/** Before and after, value by value; nothing where the entry records an event without a change. */
export function AuditChanges({ entry }: { entry: AuditEntry }) {
  const changes = changesOf(entry);
  if (changes.length === 0) return null;
  return (
    <dl className={classes.changes}>
      {changes.map((change) => (
        <div key={change.path} className={classes.change} data-kind={change.kind}>
          <dt title={change.path}>{pathWords(change.path)}</dt>
          <dd>
            <Values change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
