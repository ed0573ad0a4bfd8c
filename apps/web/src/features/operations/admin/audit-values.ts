import { formatMoney, paise } from '@backline/kernel';
import { formatInstant } from '../../../lib/dates.ts';
import { labelOf } from '../../../lib/words.ts';

const spaced = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

/** `terms.agreedFee` is `Terms: agreed fee`. */
export function pathWords(path: string): string {
  return labelOf(path.split('.').map(spaced).join(': '));
}

const MONEY = /(?:amount|fee|budgetM(?:in|ax))$/i;
const ENUM = /(?:status|state|kind|type|role|action|slot|level|by)$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * A stored value for people: paise as money, instants as dates, words of a machine as words. What is none of these stays as it was stored,
 * because a trail must not guess.
 */
export function valueLabel(path: string, value: string): string {
  if (value === 'null') return 'nothing';
  if (value === 'true' || value === 'false') return value === 'true' ? 'yes' : 'no';
  if (MONEY.test(path) && /^\d+$/.test(value)) return formatMoney(paise(Number(value)));
  if (INSTANT.test(value)) return formatInstant(value);
  return ENUM.test(path) && /^[a-z]+(?:_[a-z]+)*$/.test(value) ? labelOf(value) : value;
}
