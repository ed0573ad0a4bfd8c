import type { Contract } from '@backline/api-contract/contracts';
import { Button, Stack, Text } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { fetchFile } from '../../../data/api.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { LongCode } from '../../../ui/LongCode.tsx';
import { Section } from '../../../ui/Section.tsx';
import { toastInfo } from '../../../ui/toast.tsx';

function DownloadButton({ contract }: { contract: Contract }) {
  const [loading, setLoading] = useState(false);
  async function download() {
    setLoading(true);
    try {
      saveFile(
        await fetchFile('GET /contracts/:id/pdf', { id: contract.id }),
        `${contract.contractNumber}.pdf`,
      );
    } catch (error) {
      toastInfo('No PDF yet', error instanceof Error ? error.message : 'Please try again.');
    } finally {
      setLoading(false);
    }
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={download}
        loading={loading}
        disabled={!contract.pdfReady}
        fullWidth
      >
        Download PDF
      </Button>
      {!contract.pdfReady && (
        <Text size="sm" c="dimmed">
          The PDF is being generated; this takes a few seconds.
        </Text>
      )}
    </>
  );
}

/** What identifies the document, its PDF, and the public page that proves it. */
export function DocumentFacts({ contract }: { contract: Contract }) {
  const proof = new URLSearchParams({ number: contract.contractNumber, hash: contract.documentHash });
  return (
    <Section title="Document">
      <Stack gap="sm">
        <KeyValues
          items={[
            { label: 'Number', value: contract.contractNumber },
            { label: 'Version', value: contract.version },
            { label: 'SHA-256', value: <LongCode label="document hash" value={contract.documentHash} /> },
          ]}
        />
        <DownloadButton contract={contract} />
        <Button
          component={Link}
          to={`/verify-contract?${proof}`}
          variant="default"
          leftSection={<IconShieldCheck size={18} aria-hidden />}
          fullWidth
        >
          Public verification
        </Button>
      </Stack>
    </Section>
  );
}
