import { Button, Container, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSearchParams } from 'react-router';
import { useFirstError } from '../../../lib/first-error.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Card } from '../../../ui/Section.tsx';
import { TextSkeleton } from '../../../ui/Skeletons.tsx';
import { LineField } from '../../../ui/TextFields.tsx';
import { useVerifyContractQuery } from './contracts.api.ts';
import { VerificationResult } from './VerificationResult.tsx';

interface VerifyValues {
  number: string;
  hash: string;
}

const HASH = /^[0-9a-f]{64}$/i;

function VerifyForm({
  initial,
  onCheck,
}: {
  initial: VerifyValues;
  onCheck: (values: VerifyValues) => void;
}) {
  const form = useForm<VerifyValues>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      number: (value) => (value.trim() === '' ? 'Enter the number of the contract.' : null),
      hash: (value) =>
        value.trim() === '' || HASH.test(value.trim())
          ? null
          : 'A hash has 64 digits and letters from a to f.',
    },
  });
  const { formRef, goToFirstError } = useFirstError();
  const submit = ({ number, hash }: VerifyValues) =>
    onCheck({ number: number.trim().toUpperCase(), hash: hash.trim().toLowerCase() });
  return (
    <form
      ref={formRef}
      onSubmit={form.onSubmit(submit, goToFirstError)}
      noValidate
      aria-label="Verify a contract"
    >
      <Stack>
        <LineField
          label="Contract number"
          placeholder="CTR-202612-7KM4QX"
          limit={40}
          autoCapitalize="characters"
          {...form.getInputProps('number')}
        />
        <LineField
          label="Document hash"
          description="From the certificate page of the PDF, or the SHA-256 of the file itself. Without it we only check that the contract exists."
          limit={64}
          {...form.getInputProps('hash')}
        />
        <Button type="submit">Check</Button>
      </Stack>
    </form>
  );
}

function Result({ number, hash }: VerifyValues) {
  const { data, error, refetch, isFetching } = useVerifyContractQuery({ number, hash: hash || undefined });
  if (isFetching)
    return (
      <Card>
        <TextSkeleton lines={3} />
      </Card>
    );
  if (error) return <ErrorState error={error} retry={refetch} />;
  return data ? <VerificationResult result={data} /> : null;
}

/** Open to everybody who holds a contract in hand; the QR code of the PDF leads here with both values filled in. */
export function VerifyContractPage() {
  const [query, setQuery] = useSearchParams();
  const asked = { number: query.get('number') ?? '', hash: query.get('hash') ?? '' };
  function check({ number, hash }: VerifyValues) {
    setQuery(hash ? { number, hash } : { number });
  }
  return (
    <Container size={620} py="xl">
      <PageHeader
        title="Verify a contract"
        description="Check that a contract made with Backline is genuine and unaltered."
      />
      <Stack gap="lg">
        {asked.number && <Result {...asked} />}
        <Card>
          <VerifyForm key={query.toString()} initial={asked} onCheck={check} />
        </Card>
      </Stack>
    </Container>
  );
}
