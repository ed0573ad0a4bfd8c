import type { Payment, Payout } from '@backline/api-contract/payments';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { fetchFile } from '../../../data/api.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { toastInfo } from '../../../ui/toast.tsx';

/** The PDF of a payment that was completed, where the viewer may have it. */
export function ReceiptButton({ payment }: { payment: Payment | Payout }) {
  const [loading, setLoading] = useState(false);
  if (!payment.abilities.receipt) return null;
  async function download() {
    setLoading(true);
    try {
      const file = await fetchFile('GET /payments/:id/receipt', { id: payment.id });
      saveFile(file, `receipt-${payment.paymentNumber}.pdf`);
    } catch (error) {
      toastInfo('No receipt', error instanceof Error ? error.message : 'Please try again.');
    } finally {
      setLoading(false);
    }
  }
  return (
    <Button
      variant="default"
      size="sm"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={download}
      loading={loading}
      aria-label={`Receipt ${payment.paymentNumber}`}
    >
      Receipt
    </Button>
  );
}
