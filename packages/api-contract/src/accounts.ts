import { z } from 'zod';
import { ACCOUNT_STATUSES, SELF_REGISTERED_ROLES } from './accounts.enums.ts';
import { PERMISSIONS, ROLES } from './permissions.ts';
import { emailSchema, idSchema, instantSchema, personName } from './primitives.ts';
import { profileSummarySchema } from './profiles.ts';
import { standingSummarySchema } from './trust.ts';

export * from './accounts.enums.ts';

export const TERMS_VERSION = '2026-11-29';

/** Any text: a login must never tell which rule the stored password follows. */
const presentedPassword = z.string().min(1, 'Enter your password.').max(200);
/**
 * The rules (docs/rules/identity.md#passwords) are checked by `passwordProblems`, so that all of them are named at
 * once.
 */
export const newPasswordSchema = z.string().max(1000);
const token = z.string().min(20).max(200);

export const registerBodySchema = z.strictObject({
  email: emailSchema,
  password: newPasswordSchema,
  firstName: personName(80),
  lastName: personName(80),
  role: z.enum(SELF_REGISTERED_ROLES, 'Choose one of the three.'),
  phone: z.string().max(20, 'At most 20 characters.').optional(),
  acceptTerms: z.boolean().optional(),
});
export const loginBodySchema = z.strictObject({
  email: z.string().trim().max(254),
  password: presentedPassword,
});
export const verifyEmailBodySchema = z.strictObject({ token });
export const forgotPasswordBodySchema = z.strictObject({ email: emailSchema });
export const resetPasswordBodySchema = z.strictObject({ token, password: newPasswordSchema });
export const changePasswordBodySchema = z.strictObject({
  currentPassword: presentedPassword,
  newPassword: newPasswordSchema,
});
/** Before anything is signed; the role only while nothing was made in it. */
export const changeDetailsBodySchema = z.strictObject({
  firstName: personName(80).optional(),
  lastName: personName(80).optional(),
  phone: z.string().max(20, 'At most 20 characters.').nullable().optional(),
  role: z.enum(SELF_REGISTERED_ROLES, 'Choose one of the three.').optional(),
});
export const acceptTermsBodySchema = z.strictObject({ version: z.literal(TERMS_VERSION) });

export const userSchema = z.object({
  id: idSchema,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  role: z.enum(ROLES),
  phone: z.string().nullable(),
  status: z.enum(ACCOUNT_STATUSES),
  emailVerified: z.boolean(),
  acceptedTermsVersion: z.string().nullable(),
  createdAt: instantSchema,
});
export type User = z.infer<typeof userSchema>;

export const userAnswerSchema = z.object({ user: userSchema });

export const sessionSchema = z.object({ user: userSchema, accessToken: z.string() });
export type Session = z.infer<typeof sessionSchema>;

export const meSchema = z.object({
  user: userSchema,
  profile: profileSummarySchema.nullable(),
  standing: standingSummarySchema.nullable(),
  permissions: z.array(z.enum(PERMISSIONS)),
});
export type Me = z.infer<typeof meSchema>;

const PASSWORD_RULES: readonly [RegExp, string][] = [
  [/^.{8,}$/s, 'Use at least 8 characters.'],
  [/\p{Ll}/u, 'Use a lower-case letter.'],
  [/\p{Lu}/u, 'Use an upper-case letter.'],
  [/\d/, 'Use a digit.'],
  [/[^\p{L}\p{M}\p{N}]/u, 'Use a character that is neither letter nor digit, such as ! # - or _.'],
];
/** bcrypt reads no further: a longer password would be cut without a word. */
const BCRYPT_BYTES = 72;

/** Every rule that a new password breaks, in words; the leaked-password list is the server's part. */
export function passwordProblems(password: string): string[] {
  const problems = PASSWORD_RULES.filter(([rule]) => !rule.test(password)).map(([, words]) => words);
  if (new TextEncoder().encode(password).length > BCRYPT_BYTES)
    problems.push(`Use at most ${BCRYPT_BYTES} bytes.`);
  return problems;
}
