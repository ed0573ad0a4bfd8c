import type { FieldError } from '@backline/api-contract/envelope';
import { gstinProblem, isZone, normalizeIdentityNumber, panProblem, pinCodeProblem } from '@backline/kernel';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Fields of a change, by their names in the contract. */
export type Changes = Record<string, unknown>;

interface FieldRule {
  /** What is wrong with what was typed, in words, or null. */
  problem(typed: string): string | null;
  /** The one form in which a good value is stored. */
  normalize(typed: string): string;
}

const identityNumber = (problem: FieldRule['problem']): FieldRule => ({
  problem,
  normalize: normalizeIdentityNumber,
});

/**
 * What the schema cannot say of a field: check digits, forms of numbers, known zones. See
 * docs/rules/identity.md#identity-numbers.
 */
const RULES: Record<string, FieldRule> = {
  panNumber: identityNumber(panProblem),
  gstNumber: identityNumber(gstinProblem),
  pincode: identityNumber(pinCodeProblem),
  contactPhone: {
    problem: (typed) =>
      phoneOf(typed) ? null : 'Enter a phone number that can be called, as in +91 98200 12345.',
    normalize: (typed) => phoneOf(typed) ?? typed,
  },
  timezone: {
    problem: (typed) => (isZone(typed) ? null : 'Enter a time zone by its name, as in Asia/Kolkata.'),
    normalize: (typed) => typed,
  },
};

function phoneOf(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed, 'IN');
  return number?.isValid() ? number.number : null;
}

/** Every field of a change that breaks its rule. */
export function ruleProblems(changes: Changes): FieldError[] {
  return Object.entries(RULES).flatMap(([field, rule]) => {
    const typed = changes[field];
    const message = typeof typed === 'string' ? rule.problem(typed) : null;
    return message ? [{ field, message }] : [];
  });
}

/** The change as it is stored: identity numbers in upper case without spaces, phone numbers as E.164. */
export function normalized(changes: Changes): Changes {
  const entries = Object.entries(changes).map(([field, value]) => {
    const rule = RULES[field];
    return [field, rule && typeof value === 'string' ? rule.normalize(value) : value];
  });
  return Object.fromEntries(entries);
}

const GENRE_FIELDS = ['primaryGenre', 'secondaryGenres', 'preferredGenres'] as const;

/** Every genre field that names a genre which is not on the list. */
export function genreProblems(changes: Changes, known: ReadonlySet<string>): FieldError[] {
  return GENRE_FIELDS.flatMap((field) => {
    const slugs = [changes[field] ?? []].flat().map(String);
    const unknown = slugs.filter((slug) => !known.has(slug));
    return unknown.length > 0 ? [{ field, message: `Not a genre on our list: ${unknown.join(', ')}.` }] : [];
  });
}

/** Every list that names something twice. */
export function repetitionProblems(changes: Changes): FieldError[] {
  return Object.entries(changes).flatMap(([field, value]) =>
    Array.isArray(value) && new Set(value).size < value.length
      ? [{ field, message: 'Name each one only once.' }]
      : [],
  );
}
