import type { Profile } from '@backline/api-contract/profiles';
import type { ReferenceData } from '@backline/api-contract/reference';
import { Anchor, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { Money } from '../../../ui/Money.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type FieldSpec, PROFILE_GROUPS, useReferenceQuery } from '../../identity/profiles/index.ts';
import classes from './ProfileFacts.module.css';

function labelsOf(spec: FieldSpec, values: readonly unknown[], reference: ReferenceData | undefined): string {
  const options = 'options' in spec && reference ? spec.options(reference) : [];
  return values
    .map((value) => options.find((option) => option.value === String(value))?.label ?? String(value))
    .join(', ');
}

/** A reviewer follows links away from a profile that nobody has vouched for yet. */
function OutLink({ href }: { href: string }) {
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow">
      {href}
    </Anchor>
  );
}

function shown(spec: FieldSpec, value: unknown, reference: ReferenceData | undefined): ReactNode {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length > 0 ? labelsOf(spec, value, reference) : null;
  if (spec.kind === 'money' && typeof value === 'number') return <Money amount={value} trim />;
  if (spec.kind === 'choice') return labelsOf(spec, [value], reference);
  if (typeof value === 'string' && /^https?:\/\//.test(value)) return <OutLink href={value} />;
  if (spec.kind === 'area') return <span className={classes.prose}>{String(value)}</span>;
  return String(value);
}

/** Every field of a profile as its owner filled it in, empty ones too: what is missing matters to a reviewer. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const { data: reference } = useReferenceQuery();
  const stored = new Map<string, unknown>(Object.entries(profile));
  return (
    <Stack gap="lg">
      {PROFILE_GROUPS[profile.type].map(({ title, forReviewer = title, fields }) => (
        <Section key={title} title={forReviewer}>
          <KeyValues
            items={fields.map((spec) => ({
              label: spec.forReviewer ?? spec.label,
              value: shown(spec, stored.get(spec.name), reference) ?? (
                <Text c="dimmed" span inherit>
                  Not given
                </Text>
              ),
            }))}
          />
        </Section>
      ))}
    </Stack>
  );
}
