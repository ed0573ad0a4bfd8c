import { wordsOfName } from '../../../lib/words.ts';
import { valueLabel } from './audit-values.ts';

/** What the head of an alert says, or its money. */
const SAID_ALREADY = /amount|kind|^title$|^bookingNumber$/i;

const isShown = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** What was found, as stored with an alert, for people to read: instants as dates, and nothing that its head says. */
export function alertFacts(detail: Readonly<Record<string, unknown>>): { label: string; value: string }[] {
  return Object.entries(detail)
    .filter(([name, value]) => isShown(value) && !SAID_ALREADY.test(name))
    .map(([name, value]) => ({ label: wordsOfName(name), value: valueLabel(name, String(value)) }));
}
