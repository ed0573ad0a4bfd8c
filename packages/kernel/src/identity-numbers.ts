import { GST_STATES } from './gst-states.ts';

/**
 * Numbers by which India knows people, firms, bank branches and places. Each `…Problem` takes what a person typed and
 * says in words what is wrong with it, or null where it is fine; store what `normalizeIdentityNumber` makes of it. See
 * docs/rules/identity.md#identity-numbers.
 */
const HOLDER_TYPES = 'PCHFATBLJGE';
const PAN_FORM = 'AAAAA9999A';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Upper case without any white space: `27 aapfu0939f 1zv` is `27AAPFU0939F1ZV`. */
export function normalizeIdentityNumber(value: string): string {
  return value.replace(/\s/g, '').toUpperCase();
}

/** PAN: five letters, four digits, a letter; the fourth letter says what kind of holder it is. */
export function panProblem(value: string): string | null {
  const pan = normalizeIdentityNumber(value);
  const problem = formProblem('A PAN', pan, PAN_FORM);
  if (problem) return problem;
  const holder = pan.charAt(3);
  if (HOLDER_TYPES.includes(holder)) return null;
  return `The fourth letter of a PAN says what kind of holder it has; ${holder} stands for none.`;
}

/** GSTIN: state code, PAN, number of the registration, Z, check character. */
export function gstinProblem(value: string): string | null {
  const gstin = normalizeIdentityNumber(value);
  // The holder's letter is left to panProblem: the check character already catches a mistyped one.
  const problem = formProblem('A GSTIN', gstin, `99${PAN_FORM}XXX`);
  if (problem) return problem;
  const state = stateCodeOfGstin(gstin);
  if (!Object.hasOwn(GST_STATES, state)) return `A GSTIN begins with the code of a state; ${state} is none.`;
  if (gstin.charAt(12) === '0') return 'The 13th character of a GSTIN is never 0.';
  if (gstin.charAt(13) !== 'Z') return `The 14th character of a GSTIN is Z; here it is ${gstin.charAt(13)}.`;
  if (gstin.charAt(14) === gstinCheckCharacter(gstin)) return null;
  return 'The last character of this GSTIN does not fit the others: please look for a typing error.';
}

/** The PAN inside a GSTIN, so that the two can be compared. */
export function panOfGstin(gstin: string): string {
  return normalizeIdentityNumber(gstin).slice(2, 12);
}

/** The state code of a GSTIN: a key of GST_STATES. */
export function stateCodeOfGstin(gstin: string): string {
  return normalizeIdentityNumber(gstin).slice(0, 2);
}

/** IFSC: four letters of the bank, a zero, six characters of the branch. */
export function ifscProblem(value: string): string | null {
  const ifsc = normalizeIdentityNumber(value);
  const problem = formProblem('An IFSC', ifsc, 'AAAAXXXXXXX');
  if (problem) return problem;
  return ifsc.charAt(4) === '0' ? null : 'The fifth character of an IFSC is the digit 0.';
}

/** PIN code: six digits, the first not 0. */
export function pinCodeProblem(value: string): string | null {
  const pin = normalizeIdentityNumber(value);
  const problem = formProblem('A PIN code', pin, '999999');
  if (problem) return problem;
  return pin.startsWith('0') ? 'A PIN code does not begin with 0.' : null;
}

/** Ten digits without the country code: `+91 98450-12345` and `09845012345` are `9845012345`. */
export function normalizeMobile(value: string): string {
  return value.replace(/[\s()-]/g, '').replace(/^(?:\+91|91(?=\d{10}$)|0(?=\d{10}$))/, '');
}

/** Indian mobile number: ten digits, the first 6 to 9. */
export function mobileProblem(value: string): string | null {
  const mobile = normalizeMobile(value);
  const problem = formProblem('An Indian mobile number', mobile, '9999999999');
  if (problem) return problem;
  return /^[6-9]/.test(mobile) ? null : 'An Indian mobile number begins with 6, 7, 8 or 9.';
}

/** UPI ids know no case; they are kept in lower case. */
export function normalizeUpiId(value: string): string {
  return value.trim().toLowerCase();
}

/** UPI id: `name@handle`, the handle without a dot, which tells it from an email address. */
export function upiProblem(value: string): string | null {
  const [name = '', handle, ...rest] = normalizeUpiId(value).split('@');
  if (handle === undefined || rest.length > 0)
    return 'A UPI id has one @ between name and handle, as in name@bank.';
  if (!/^[a-z0-9][a-z0-9._-]{1,255}$/.test(name))
    return 'The name in a UPI id has at least two letters, digits, dots, "-" or "_".';
  if (handle.includes('.')) return 'The handle of a UPI id has no dot: this looks like an email address.';
  return /^[a-z][a-z0-9]{1,63}$/.test(handle)
    ? null
    : 'The handle of a UPI id, after the @, has letters and digits only.';
}

const KINDS: Record<string, { pattern: RegExp; words: string }> = {
  A: { pattern: /[A-Z]/, words: 'a letter' },
  '9': { pattern: /[0-9]/, words: 'a digit' },
  X: { pattern: /[0-9A-Z]/, words: 'a letter or a digit' },
};

/** Compares a value with a form of A (letter), 9 (digit) and X (either), and names the first difference. */
function formProblem(name: string, value: string, form: string): string | null {
  if (value.length !== form.length) return `${name} has ${form.length} characters; this has ${value.length}.`;
  for (const [index, letter] of [...form].entries()) {
    const kind = KINDS[letter];
    if (kind && !kind.pattern.test(value.charAt(index)))
      return `Character ${index + 1} of ${name.replace(/^An? /, (article: string) => article.toLowerCase())} is ${kind.words}; here it is ${value.charAt(index)}.`;
  }
  return null;
}

/**
 * Weights 1 and 2 in turn over base 36; each product adds its quotient and its remainder by 36. See
 * docs/rules/identity.md#identity-numbers.
 */
function gstinCheckCharacter(gstin: string): string {
  let sum = 0;
  for (let index = 0; index < 14; index += 1) {
    const product = DIGITS.indexOf(gstin.charAt(index)) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return DIGITS.charAt((36 - (sum % 36)) % 36);
}
