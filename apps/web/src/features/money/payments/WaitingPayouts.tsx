import type { Paise } from '@backline/kernel';
import { Button, Stack, Text } from '@mantine/core';
import { IconBuildingBank } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Money } from '../../../ui/Money.tsx';
import { Notice } from '../../../ui/Notice.tsx';

interface WaitingPayoutsProps {
  amount: Paise;
  /** The server's words, each once. */
  reasons: readonly string[];
}

/** Money that would be paid out if something were not missing: said first, with the way to fix it. */
export function WaitingPayouts({ amount, reasons }: WaitingPayoutsProps) {
  if (reasons.length === 0) return null;
  return (
    <Notice
      tone="warning"
      icon={<IconBuildingBank size={20} />}
      title={
        <>
          <Money amount={amount} /> is waiting for you
        </>
      }
    >
      <Stack gap="sm" align="flex-start">
        {reasons.map((reason) => (
          <Text key={reason}>{reason}</Text>
        ))}
        <Button component={Link} to="/profile#bank-details" size="sm">
          Your bank details
        </Button>
      </Stack>
    </Notice>
  );
}
