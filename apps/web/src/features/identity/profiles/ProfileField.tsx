import type { ReferenceData } from '@backline/api-contract/reference';
import { MultiSelect, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { MoneyInput } from '../../../ui/MoneyInput.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { AreaField } from '../../../ui/TextFields.tsx';
import type { FieldSpec } from './field-spec.ts';
import type { ProfileValues } from './profile-values.ts';

export type ProfileForm = UseFormReturnType<ProfileValues>;

interface ProfileFieldProps {
  spec: FieldSpec;
  form: ProfileForm;
  reference: ReferenceData;
  /** The mask of a stored secret. */
  mask: string | null;
  /** Shown, and changed elsewhere. */
  disabled?: boolean;
}

/** Of a text without a limit of its own. */
const LONGEST = 2000;

/** The id of a field's input, so that "what is missing" can lead to it. */
export const fieldId = (name: string) => `profile-${name}`;

export function ProfileField({ spec, form, reference, mask, disabled }: ProfileFieldProps) {
  const { name, label, description, placeholder, kind } = spec;
  const common = {
    id: fieldId(name),
    label,
    description,
    placeholder,
    disabled,
    ...form.getInputProps(name),
  };
  switch (kind) {
    case 'area':
      return <AreaField {...common} minRows={3} maxRows={12} limit={spec.max ?? LONGEST} />;
    case 'number':
      return <NumberField {...common} max={spec.max} />;
    case 'money':
      return <MoneyInput {...common} />;
    case 'switch':
      return <Switch {...common} checked={common.value === true} value={undefined} />;
    case 'time':
      return <TextInput {...common} type="time" />;
    case 'choice':
      return <Select {...common} data={spec.options(reference)} searchable clearable />;
    case 'choices':
      if (spec.numeric)
        return (
          <TagsInput
            {...common}
            data={spec.options(reference).map(({ value }) => value)}
            acceptValueOnBlur
            size="md"
          />
        );
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
