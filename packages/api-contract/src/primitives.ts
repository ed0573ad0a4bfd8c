import { paise } from '@backline/kernel';
import { z } from 'zod';

/**
 * Building blocks of every request and answer. Instants are ISO 8601 in UTC, amounts integer paise. See
 * docs/rules/wire.md#answers.
 */
export const idSchema = z.uuid();
export const instantSchema = z.iso.datetime();
/** Within the years that PostgreSQL, JavaScript and a calendar agree on. */
export const localDateSchema = z.iso
  .date()
  .refine((date) => date >= '1900-01-01' && date < '3000-01-01', 'Give a date from 1900 to 2999.');
export const localTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time as HH:MM.');
export const currencySchema = z.literal('INR');

const MAX_AMOUNT = 1_000_000_000_00;

/** Integer paise, at most 100 crore rupees: an amount beyond that is a typo. */
export const amountSchema = z
  .number()
  .int('Give the amount in whole paise.')
  .min(0)
  .max(MAX_AMOUNT)
  .transform(paise);
export const positiveAmountSchema = z
  .number()
  .int('Give the amount in whole paise.')
  .min(1)
  .max(MAX_AMOUNT)
  .transform(paise);
/** A signed sum, as ledger entries have it. */
export const signedAmountSchema = z.number().int().transform(paise);

const typed = (max: number) =>
  z.string().trim().min(1, 'Please fill this in.').max(max, `At most ${max} characters.`);

/** Text as a person types it: kept as it is (escaped where shown), refused where it is blank or holds control characters. */
export const text = (max: number) =>
  typed(max).regex(/^(?:[\t\n\r]|\P{Cc})*$/u, 'Control characters are not allowed.');

/** The same on one line: names and titles stand in subjects of mails and in contracts, where a second line would say something else. */
export const line = (max: number) =>
  typed(max).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'Write this on one line, without control characters.');

/** What takes part in the shape of letters of India and is seen only there: two joiners. Everything else of the kind hides or reverses text. */
const HIDDEN = /^(?:[\u200c\u200d]|[^\p{Cf}])*$/u;
/** The first problem counts: a name of control characters is not told that it has no letters besides. */
const readable = (max: number, sign: RegExp, words: string) =>
  line(max).pipe(
    z.string().check(({ value, issues }) => {
      const seen = value.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
      const hides = !HIDDEN.test(value) && 'Invisible characters are not allowed.';
      const message = hides || (sign.test(seen) ? null : words);
      if (message) issues.push({ code: 'custom', message, input: value });
    }),
  );

/** The name of a band, a company, a place, a gig: one line with at least one letter or digit that can be seen. */
export const title = (max: number) => readable(max, /[\p{L}\p{N}]/u, 'Write a name that can be read.');

/** The name of a person or a legal entity, and a typed signature: one line with at least one letter that can be seen. */
export const personName = (max: number) => readable(max, /\p{L}/u, 'Write a name with letters.');

/** An address of mail; spaces around it are nobody's. */
export const emailSchema = z
  .string()
  .trim()
  .max(254, 'At most 254 characters.')
  .pipe(z.email('Enter a full email address.'));

export const pageQuery = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

/** A query flag: `?flag=true`. */
export const flagSchema = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A query list: `?genres=house,techno`. */
export const commaListSchema = z
  .string()
  .transform((value) => value.split(',').filter((part) => part !== ''));

export const noBodySchema = z.strictObject({}).optional();
export const doneSchema = z.object({});
export const idParamsSchema = z.object({ id: idSchema });
