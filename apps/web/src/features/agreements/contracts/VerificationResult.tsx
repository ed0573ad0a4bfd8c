import type { ContractVerification } from '@backline/api-contract/contracts';
import { IconHelp, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { DateText, InstantText } from '../../../ui/DateText.tsx';
import { type KeyValue, KeyValues } from '../../../ui/KeyValues.tsx';
import { Card } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { CONTRACT_BADGE } from './contract-state.ts';
import classes from './VerificationResult.module.css';
import { verificationLabels } from './verification-labels.ts';

const ICONS = { good: IconShieldCheck, bad: IconShieldX, open: IconHelp };

function factsOf(result: ContractVerification): KeyValue[] {
  const { contractNumber, status, artistName, buyerName, eventDate, signedAt } = result;
  const look = status && CONTRACT_BADGE[status];
  return [
    { label: 'Contract', value: contractNumber },
    { label: 'State', value: look && <StatusBadge tone={look.tone}>{look.label}</StatusBadge> },
    { label: 'Artist', value: artistName },
    { label: 'Buyer', value: buyerName },
    { label: 'Event', value: eventDate && <DateText date={eventDate} /> },
    { label: 'Signed', value: signedAt && <InstantText at={signedAt} /> },
  ];
}

/** The answer of the public verification: no more than names, date and state. */
export function VerificationResult({ result }: { result: ContractVerification }) {
  const { look, title, text } = verificationLabels(result);
  const Icon = ICONS[look];
  return (
    <Card>
      <div className={classes.verdict} role="status">
        <span className={classes.icon} data-look={look} aria-hidden>
          <Icon size={28} />
        </span>
        <div>
          <h2 className={classes.title}>{title}</h2>
          <p className={classes.text}>{text}</p>
        </div>
      </div>
      {result.genuine && <KeyValues items={factsOf(result)} />}
    </Card>
  );
}
