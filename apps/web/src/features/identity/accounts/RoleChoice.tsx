import { Radio, Stack, Text } from '@mantine/core';
import { IconBuildingCommunity, IconConfetti, IconMusic } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './RoleChoice.module.css';

const CHOICES = [
  { value: 'artist', label: 'I am an artist', text: 'I play shows and look for gigs.', icon: IconMusic },
  {
    value: 'organizer',
    label: 'I organize events',
    text: 'I book artists for nights and festivals.',
    icon: IconConfetti,
  },
  {
    value: 'venue',
    label: 'I run a venue',
    text: 'I want live music at my venue.',
    icon: IconBuildingCommunity,
  },
] as const;

export type SelfRegisteredRole = (typeof CHOICES)[number]['value'];

export function isSelfRegisteredRole(value: string | null): value is SelfRegisteredRole {
  return CHOICES.some((choice) => choice.value === value);
}

interface RoleChoiceProps {
  value?: string;
  onChange: (value: string) => void;
  error?: ReactNode;
}

/** What somebody wants to do here decides what the account can do; it can be changed until something was made in it. */
export function RoleChoice({ value, onChange, error }: RoleChoiceProps) {
  return (
    <Radio.Group label="What brings you here?" value={value} onChange={onChange} error={error} name="role">
      <Stack gap="xs" mt={6}>
        {CHOICES.map(({ value: role, label, text, icon: Icon }) => (
          <Radio.Card key={role} value={role} className={classes.choice} aria-label={`${label}. ${text}`}>
            <Icon size={24} aria-hidden className={classes.icon} />
            <span className={classes.words}>
              <b>{label}</b>
              <Text size="sm" c="dimmed" component="span" display="block">
                {text}
              </Text>
            </span>
            <Radio.Indicator />
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
