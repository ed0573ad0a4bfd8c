import { type Paise, paise } from './money.ts';

/** What a typed amount is, or in words why it is none. */
export type TypedAmount = { amount: Paise; problem: null } | { amount: null; problem: string };

/** Where the digits of a script begin: full width, and those of the scripts of India and of Arabic. */
const ZEROS = [
  0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
] as const;

/** How many places a word moves the decimal point. */
const WORDS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  lac: 5,
  lacs: 5,
  lakh: 5,
  lakhs: 5,
  cr: 7,
  crore: 7,
  crores: 7,
};

/** `1,25,000` and `125,000`; a space may stand where a comma does, but not both. */
const GROUPED = [/^\d{1,2}(?:,\d{2})*,\d{3}$/, /^\d{1,3}(?:,\d{3})+$/, /^\d+$/];
const EXAMPLE = 'Give an amount such as 50,000 or 1,25,000.50.';
const MOST_DIGITS = 13;

/**
 * Reads an amount of rupees as people write it: `40000`, `1,25,000.50`, `₹40,000`, `Rs. 40 000/-`, `40k`, `1.5 lakh`,
 * with digits of any script of India. What could mean two amounts is refused with the reason, so that nothing typed
 * becomes another amount. See docs/rules/wire.md#typed-amounts.
 */
export function readAmount(typed: string): TypedAmount {
  const text = plain(typed);
  if (/^[-\u2212(]/.test(text)) return refused('An amount cannot be negative.');
  const match = /^([\d., ]*\d)\s*([a-z]*)$/.exec(text);
  const shift = match ? (match[2] === '' ? 0 : WORDS[match[2] ?? '']) : undefined;
  if (!match || shift === undefined) return refused(EXAMPLE);
  const [whole = '', fraction, ...more] = (match[1] ?? '').split('.');
  if (more.length > 0) return refused('An amount has one decimal point.');
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return refused(EXAMPLE);
  const separators = new Set(whole.match(/[, ]/g));
  const grouped = whole.replaceAll(' ', ',');
  if (separators.size > 1 || !GROUPED.some((form) => form.test(grouped)))
    return refused('Are these groups or decimals? Write 40,000 or 1,25,000, and paise after a point.');
  if (shift === 0 && fraction?.length === 3)
    return refused(
      'Is this a thousand or a fraction? Write 40,000, and paise with two digits after a point.',
    );
  return amountOf(grouped.replaceAll(',', ''), fraction ?? '', shift);
}

/** The same text with its digits as 0 to 9, one kind of space, and without the sign of the currency. */
function plain(typed: string): string {
  const digits = Array.from(typed, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? sign : String(code - zero);
  }).join('');
  return digits
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:₹|rs\.?|inr|rupees?)\s*/, '')
    .replace(/\s*(?:₹|rs\.?|inr|rupees?)$/, '')
    .replace(/\s*\/-$/, '');
}

function amountOf(whole: string, fraction: string, shift: number): TypedAmount {
  const places = shift + 2;
  if (fraction.replace(/0+$/, '').length > places) return refused('An amount has no parts of a paisa.');
  const all = `${whole}${fraction.slice(0, places).padEnd(places, '0')}`.replace(/^0+(?=\d)/, '');
  return all.length > MOST_DIGITS
    ? refused('This is more than 100 crore rupees.')
    : { amount: paise(Number(all)), problem: null };
}

const refused = (problem: string): TypedAmount => ({ amount: null, problem });
