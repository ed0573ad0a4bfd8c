import type { Profile, ProfileType } from '@backline/api-contract/profiles';
import { ARTIST_GROUPS } from './artist-fields.ts';
import type { FieldGroup, FieldSpec } from './field-spec.ts';
import { ORGANIZER_GROUPS } from './organizer-fields.ts';
import { VENUE_GROUPS } from './venue-fields.ts';

export type FieldValue = string | number | boolean | string[] | null;
export type ProfileValues = Record<string, FieldValue>;

export const GROUPS: Record<ProfileType, readonly FieldGroup[]> = {
  artist: ARTIST_GROUPS,
  organizer: ORGANIZER_GROUPS,
  venue: VENUE_GROUPS,
};

export function fieldsOf(type: ProfileType): FieldSpec[] {
  return GROUPS[type].flatMap(({ fields }) => fields);
}

function toValue(spec: FieldSpec, stored: unknown): FieldValue {
  // The mask (`******7890`) is shown beside the field; in it, it would be sent back as the account number.
  if (spec.kind === 'secret') return '';
  if (spec.kind === 'choices') return Array.isArray(stored) ? stored.map(String) : [];
  if (typeof stored === 'number' || typeof stored === 'boolean') return stored;
  if (typeof stored === 'string') return stored;
  return spec.kind === 'text' || spec.kind === 'area' || spec.kind === 'time' ? '' : null;
}

/** A stored profile as the form holds it. */
export function toValues(profile: Profile): ProfileValues {
  return valuesOf(fieldsOf(profile.type), profile);
}

/** What is stored of some fields as a form holds it. */
export function valuesOf(specs: readonly FieldSpec[], stored: object): ProfileValues {
  const known = new Map<string, unknown>(Object.entries(stored));
  return Object.fromEntries(specs.map((spec) => [spec.name, toValue(spec, known.get(spec.name))]));
}

function toSent(spec: FieldSpec, value: FieldValue): unknown {
  if (Array.isArray(value)) return spec.kind === 'choices' && spec.numeric ? value.map(Number) : value;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return text === '' ? null : text;
}

/** Only what changed, as `PATCH /profile` takes it: an emptied field is null, an untouched secret is left out. */
export function toPatch(
  type: ProfileType,
  before: ProfileValues,
  after: ProfileValues,
): Record<string, unknown> {
  return patchOf(fieldsOf(type), before, after);
}

/** The same of some fields. */
export function patchOf(
  specs: readonly FieldSpec[],
  before: ProfileValues,
  after: ProfileValues,
): Record<string, unknown> {
  const changed = specs.filter(
    // What was typed and is no amount has changed too: the schema refuses it.
    ({ name }) => Number.isNaN(after[name]) || JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(changed.map((spec) => [spec.name, toSent(spec, after[spec.name] ?? null)]));
}
