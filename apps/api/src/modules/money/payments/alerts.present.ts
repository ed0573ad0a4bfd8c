import type { Alert } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';
import type { findAlerts } from './alerts.store.ts';
import { paymentAlertAudit } from './payments.audit.ts';

type Row = Awaited<ReturnType<typeof findAlerts>>['rows'][number];
const DECLARED: Readonly<Record<string, { words: string } | undefined>> = paymentAlertAudit;

export function presentAlert(row: Row): Alert {
  const words = DECLARED[row.kind]?.words.replace(/^Alert: /, '') ?? row.kind.replaceAll('_', ' ');
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
