import type { signContractBodySchema } from '@backline/api-contract/contracts';
import { SegmentedControl, Stack } from '@mantine/core';
import type { z } from 'zod';
import { DrawPad } from '../../../ui/DrawPad.tsx';
import { LineField } from '../../../ui/TextFields.tsx';
import classes from './SignatureField.module.css';

export type SignatureValue = z.input<typeof signContractBodySchema>['signature'];

interface SignatureFieldProps {
  value: SignatureValue;
  onChange: (value: SignatureValue) => void;
  error?: string;
}

/** A signature by keyboard, or by finger, pen or mouse. */
export function SignatureField({ value, onChange, error }: SignatureFieldProps) {
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label="How you sign"
        value={value.type}
        onChange={(type) => onChange({ type: type === 'drawn' ? 'drawn' : 'typed', value: '' })}
        data={[
          { value: 'typed', label: 'Type it' },
          { value: 'drawn', label: 'Draw it' },
        ]}
      />
      {value.type === 'typed' ? (
        <LineField
          label="Signature"
          description="Type your name as you sign it."
          autoComplete="off"
          limit={120}
          classNames={{ input: classes.typed }}
          value={value.value}
          onChange={(event) => onChange({ type: 'typed', value: event.currentTarget.value })}
          error={error}
        />
      ) : (
        <DrawPad
          label="Sign here"
          hint="With finger, pen or mouse. If you cannot draw, type it."
          error={error}
          onChange={(png) => onChange({ type: 'drawn', value: png ?? '' })}
        />
      )}
    </Stack>
  );
}
