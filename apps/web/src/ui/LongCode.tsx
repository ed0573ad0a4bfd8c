import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './LongCode.module.css';

interface LongCodeProps {
  /** What it is, for the copy button: "Document hash". */
  label: string;
  value: string;
}

const EDGE = 8;

/** A code too long to read: its two ends, with the whole of it to copy. */
export function LongCode({ label, value }: LongCodeProps) {
  const short = value.length > EDGE * 2 + 1 ? `${value.slice(0, EDGE)}…${value.slice(-EDGE)}` : value;
  return (
    <span className={classes.code}>
      <code title={value}>{short}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : 'Copy'}>
            <ActionIcon variant="subtle" color="gray" size="sm" onClick={copy} aria-label={`Copy: ${label}`}>
              {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
