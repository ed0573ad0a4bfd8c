import { formatMoney, formatPercent, type Paise } from '@backline/kernel';
import type { Remedy } from '../explain/empty-slot.ts';
import type { PointsRange } from '../explain/sensitivity.ts';
import type { WeightName } from '../rules/weights.ts';
import type { Answer, Booked, PlannedSlot } from '../run/answer.ts';

/**
 * A plan for people: one table per month with the reason of each slot, then the proof, the targets and the sensitivity.
 */
export function monthTables(answer: Answer): string {
  const months = [...new Set(answer.slots.map(({ month }) => month))];
  const tables = months.map((month) => {
    const slots = answer.slots.filter((slot) => slot.month === month);
    return [`\n${monthName(month)}`, ...slots.flatMap(slotLines)].join('\n');
  });
  return [
    ...(tables.length === 0 ? ['The period has no date to be programmed.'] : tables),
    '',
    ...proofLines(answer),
    '',
    ...targetLines(answer),
    '',
    ...sensitivityLines(answer),
  ].join('\n');
}

const WISH_LABELS: Record<WeightName, string> = {
  filled: 'filled slots',
  match: 'match scores',
  category: 'the category that a date asks for',
  headliners: 'headliners a month',
  breakdown: 'the split of the budget',
  local: 'local and touring',
  variety: 'no genre twice running',
  genreRun: 'the longest run of a genre',
  genresPerMonth: 'genres a month',
  emerging: 'room for emerging artists',
  include: 'artists to include',
  stability: 'the former plan',
};

const INDENT = ' '.repeat(14);
const money = (amount: Paise): string => formatMoney(amount, 'INR', { trim: true });
const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
const monthName = (month: string): string =>
  Temporal.PlainDate.from(`${month}-01`).toLocaleString('en-IN', { month: 'long', year: 'numeric' });

/** Control characters in a name would control the terminal, and direction marks would reverse the line. */
const nameOf = ({ name, artistId }: { name: string; artistId: string }): string =>
  (name || artistId).replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

function slotLines(slot: PlannedSlot): string[] {
  const hours = slot.start && slot.end ? `  ${slot.start}-${slot.end}` : '';
  const head = `  ${slot.date} ${slot.weekday.slice(0, 3)}${hours}  ${slot.tier.padEnd(8)}`;
  const marks = `${slot.locked ? ' (locked)' : ''}${slot.changed ? ' (changed)' : ''}`;
  const { booked, empty } = slot;
  if (!booked)
    return [
      `${head}  -- empty${marks}: ${empty?.reason}`,
      ...(empty?.remedies ?? []).map((remedy) => `${INDENT}would fill it: ${remedyText(remedy)}`),
    ];
  const fee = money(booked.fee);
  return [
    `${head}  ${nameOf(booked).padEnd(24)} ${booked.category.padEnd(9)} ${fee}${marks}`,
    `${INDENT}${matchText(booked)}; ${slot.locked ? 'kept by its lock' : nextText(booked)}`,
  ];
}

function matchText({ score: { parts, total } }: Booked): string {
  const points = (hundredths: number): string => String(hundredths / 100);
  return `match ${total} of 100 (genre ${points(parts.genre)}, trust ${points(parts.trust)}, place ${points(parts.place)}, reliability ${points(parts.reliability)})`;
}

function nextText({ runnerUp }: Booked): string {
  if (!runnerUp) return 'nobody else could play with the other dates as they are';
  const { loss } = runnerUp;
  const less =
    loss === 0 ? 'just as good' : `${count(Math.abs(loss), 'point')} ${loss > 0 ? 'less' : 'more'}`;
  return `next best ${nameOf(runnerUp)}, ${less}`;
}

function remedyText(remedy: Remedy): string {
  const name = nameOf(remedy);
  switch (remedy.change) {
    case 'slotBudget':
      return `${money(remedy.by)} more for this date, or less asked by ${name}`;
    case 'totalBudget':
      return `${money(remedy.by)} more in all, for ${name}`;
    case 'repeatWindow':
      return remedy.toWeeks === 0
        ? `no rule against repeats, for ${name}`
        : `a repeat window of ${count(remedy.toWeeks, 'week')}, for ${name}`;
    case 'genres':
      return `${remedy.genre} among the preferred genres, for ${name}`;
    case 'availability':
      return `${name}, if free`;
  }
}

const STOPPED = { time: ', ended at the time limit', memory: ', ended at the memory limit' };

function proofLines({ objective, bound, gap, proven, seconds, parts, stoppedBy }: Answer): string[] {
  const proof = proven ? 'proven optimal' : `bound ${bound}, gap ${gap.toFixed(3)}%`; // money-check: a gap in percent for reading
  const end = stoppedBy && !proven ? STOPPED[stoppedBy] : '';
  const shown = Object.entries(parts).filter(([, part]) => part !== 0) as [WeightName, number][];
  return [
    `Objective ${count(objective, 'point')} (${proof}), found in ${seconds.toFixed(1)} s${end}`, // money-check: seconds for reading
    `  ${shown.map(([wish, part]) => `${WISH_LABELS[wish]} ${part}`).join(', ')}`,
  ];
}

function targetLines({ metrics }: Answer): string[] {
  const { local, touring, categories } = metrics;
  const fixed =
    metrics.fixedEvents === 0
      ? ''
      : ` and ${money(metrics.fixedCost)} for ${count(metrics.fixedEvents, 'fixed event')}`;
  const homes =
    local.target === null
      ? ''
      : `local ${local.slots} (target ${local.target}), touring ${touring.slots} (target ${touring.target}), `;
  return [
    `${metrics.filled} of ${count(metrics.slots, 'slot')} filled, with ${count(metrics.differentArtists, 'artist')}`,
    `${money(metrics.spend)} for slots${fixed}: ${formatPercent(metrics.budgetUse)} of ${money(metrics.totalBudget)}; ${money(metrics.averageFee)} a filled slot`,
    ...Object.entries(categories).map(
      ([name, { slots, share, target: most }]) =>
        `${name}: ${count(slots, 'slot')}, ${formatPercent(share)} of the budget (share ${formatPercent(most)})`,
    ),
    `${homes}emerging ${categories.emerging.slots} (at least ${metrics.emergingTarget})`,
    `genres: ${metrics.genres.map(({ genre, slots }) => `${genre || 'none'} ${slots}`).join(', ') || 'none'}`,
    ...metrics.months.map(
      ({ month, filled, slots, headliners, headlinerTarget, genres, genreTarget }) =>
        `${monthName(month)}: ${filled} of ${count(slots, 'slot')} filled, ${count(headliners, 'headliner')} (at least ${headlinerTarget})${genreTarget === null ? '' : `, ${count(genres, 'genre')} (at least ${genreTarget})`}`,
    ),
  ];
}

function sensitivityLines({ sensitivity: { more, less, wishes, truncated } }: Answer): string[] {
  const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
  const range = ({ lower, upper }: PointsRange, say: (value: number) => string): string => {
    if (upper === lower) return say(lower);
    return upper === null ? `at least ${say(lower)}` : `${say(lower)} to ${say(upper)}`;
  };
  const change = (other: typeof more): string => {
    if (!other) return truncated ? 'no time was left for this' : 'the locks leave no plan';
    const slots = other.filled === 0 ? 'as many slots' : `${signed(other.filled)} slots`;
    return `${range(other.points, signed)} points, ${slots} filled in the plan found`;
  };
  // A cost of at least 0 says nothing.
  const costly = wishes.filter(({ cost }) => cost.lower > 0 || (cost.upper ?? 0) > 0);
  return [
    `10% more budget: ${change(more)}`,
    `10% less budget: ${change(less)}`,
    costly.length === 0
      ? 'No wish is known to cost the others anything.'
      : 'What the others would gain without a wish:',
    ...costly.map(({ wish, cost }) => `  ${WISH_LABELS[wish]}: ${range(cost, String)} points`),
    ...(truncated ? ['The time limit ended before all of this was examined.'] : []),
  ];
}
