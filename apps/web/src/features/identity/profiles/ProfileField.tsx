import type { ReferenceData } from '@backline/api-contract/reference';
import { MultiSelect, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { MoneyInput } from '../../../ui/MoneyInput.tsx';
import type { FieldSpec } from './field-spec.ts';
import type { ProfileValues } from './profile-values.ts';

export type ProfileForm = UseFormReturnType<ProfileValues>;

interface ProfileFieldProps {
  spec: FieldSpec;
  form: ProfileForm;
  reference: ReferenceData;
  /** The mask of a stored secret. */
  mask: string | null;
}

/** The id of a field's input, so that "what is missing" can lead to it. */
export const fieldId = (name: string) => `profile-${name}`;

export function ProfileField({ spec, form, reference, mask }: ProfileFieldProps) {
  const { name, label, description, placeholder, kind } = spec;
  const common = { id: fieldId(name), label, description, placeholder, ...form.getInputProps(name) };
  switch (kind) {
    case 'area':
      return <Textarea {...common} autosize minRows={3} maxRows={12} maxLength={spec.max} size="md" />;
    case 'number':
      return (
        <NumberInput {...common} value={common.value ?? ''} min={0} max={spec.max} size="md" hideControls />
      );
    case 'money':
      return <MoneyInput {...common} />;
    case 'switch':
      return <Switch {...common} checked={common.value === true} value={undefined} />;
    case 'time':
      return <TextInput {...common} type="time" />;
    case 'choice':
      return <Select {...common} data={spec.options(reference)} searchable clearable />;
    case 'choices':
      return (
        <MultiSelect {...common} data={spec.options(reference)} maxValues={spec.max} searchable size="md" />
      );
    case 'secret':
      return (
        <TextInput
          {...common}
          autoComplete="off"
          description={mask ? `Stored as ${mask}. Type a new one to replace it.` : description}
        />
      );
    default:
      return <TextInput {...common} />;
  }
}
