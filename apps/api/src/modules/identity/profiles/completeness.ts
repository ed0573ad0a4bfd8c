import type { Completeness } from '@backline/api-contract/profiles';
import { WEIGHTS, type WeightedField } from './completeness-weights.ts';
import { fieldValue, type ProfileRow } from './profile-row.ts';
import { verificationMachine } from './verification.machine.ts';

/**
 * The least completeness with which a profile can be submitted, in percent. See docs/rules/identity.md#verification.
 */
export const REQUIRED_PERCENT = 70;

/** 0 to 100: the sum of the weights of what is filled in. See docs/rules/identity.md#completeness. */
export function completenessOf(row: ProfileRow): number {
  return WEIGHTS[row.type]
    .filter((item) => isFilled(row, item))
    .reduce((percent, { points }) => percent + points, 0);
}

/** What is not filled in yet, in the order of the page. */
export function missingFields(row: ProfileRow): WeightedField[] {
  return WEIGHTS[row.type].filter((item) => !isFilled(row, item));
}

/** What a profile cannot be without once somebody has looked at it. */
export function requiredFields(row: ProfileRow): string[] {
  return WEIGHTS[row.type]
    .filter((item) => item.required && appliesTo(row, item))
    .map(({ fields }) => fields[0]);
}

/**
 * How complete a profile is, what is missing, and what else stands before its submission. See
 * docs/rules/identity.md#completeness.
 */
export function describeCompleteness(
  row: ProfileRow,
  { emailVerified }: { emailVerified: boolean },
): Completeness {
  const unmetRequirements = unmetRequirementsOf(row, emailVerified);
  return {
    percent: completenessOf(row),
    requiredPercent: REQUIRED_PERCENT,
    missing: missingFields(row).map(({ fields, label, points }) => ({ field: fields[0], label, points })),
    unmetRequirements,
    canSubmit: unmetRequirements.length === 0 && verificationMachine.can(row.verificationStatus, 'submit'),
  };
}

function unmetRequirementsOf(row: ProfileRow, emailVerified: boolean): string[] {
  const percent = completenessOf(row);
  const needed = missingFields(row).filter((item) => item.required);
  return [
    ...(emailVerified ? [] : ['Verify your email address.']),
    ...(percent < REQUIRED_PERCENT
      ? [`Fill in more: your profile is ${percent}% complete and needs ${REQUIRED_PERCENT}%.`]
      : []),
    ...needed.map(({ label }) => `Fill in: ${label}.`),
  ];
}

const appliesTo = (row: ProfileRow, item: WeightedField): boolean => item.appliesTo?.(row) ?? true;

function isFilled(row: ProfileRow, item: WeightedField): boolean {
  if (!appliesTo(row, item)) return true;
  return item.fields.some((field) => {
    const value = fieldValue(row, field);
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
  });
}
