import type { Alert } from '@backline/api-contract/alerts';
import { paise } from '@backline/kernel';
import type { findAlerts } from './alerts.store.ts';
import { ALERT_WORDS } from './payments.audit.ts';

type Row = Awaited<ReturnType<typeof findAlerts>>['rows'][number];

export function presentAlert(row: Row): Alert {
  const words = ALERT_WORDS[row.kind]?.replace(/^Alert: /, '') ?? row.kind.replaceAll('_', ' ');
  return {
    id: row.id,
    kind: row.kind,
    words: words.charAt(0).toUpperCase() + words.slice(1),
    bookingId: row.bookingId,
    bookingNumber: row.bookingNumber,
    title: row.title,
    amount: row.amount === null ? null : paise(row.amount),
    freezes: row.freezes,
    detail: (row.detail ?? {}) as Record<string, unknown>,
    occurredAt: row.occurredAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    notes: row.notes,
  };
}
