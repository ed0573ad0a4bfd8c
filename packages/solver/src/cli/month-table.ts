import { formatMoney } from '@backline/kernel';
import type { PointsRange } from '../explain/sensitivity.ts';
import type { Answer, PlannedSlot } from '../run/answer.ts';

/** A plan for people: one table a month with the reason of each slot, then the proof, the targets and what it hangs on. */
export function monthTables(answer: Answer): string {
  const months = [...new Set(answer.slots.map(({ month }) => month))];
  const tables = months.map((month) => {
    const slots = answer.slots.filter((slot) => slot.month === month);
    return [`\n${month}`, ...slots.flatMap(slotLines)].join('\n');
  });
  return [
    ...tables,
    '',
    ...proofLines(answer),
    '',
    ...targetLines(answer),
    '',
    ...sensitivityLines(answer),
  ].join('\n');
}

const points = (hundredths: number): string => String(hundredths / 100);

function slotLines(slot: PlannedSlot): string[] {
  const head = `  ${slot.date} ${slot.weekday.slice(0, 3)}  ${slot.tier.padEnd(8)}`;
  const marks = `${slot.locked ? ' (locked)' : ''}${slot.changed ? ' (changed)' : ''}`;
  const { booked, empty } = slot;
  if (!booked) {
    const remedies = (empty?.remedies ?? []).map((remedy) => `${remedy.change}: ${remedyText(remedy)}`);
    return [
      `${head}  -- empty${marks}: ${empty?.reason}`,
      ...remedies.map((text) => `${' '.repeat(14)}would fill it: ${text}`),
    ];
  }
  const { parts, total } = booked.score;
  const why = `match ${total} (genre ${points(parts.genre)}, trust ${points(parts.trust)}, place ${points(parts.place)}, reliability ${points(parts.reliability)})`;
  const next = booked.runnerUp
    ? `next best ${booked.runnerUp.name || booked.runnerUp.artistId}, ${-booked.runnerUp.loss} points`
    : 'nobody else could play';
  return [
    `${head}  ${(booked.name || booked.artistId).padEnd(24)} ${booked.category.padEnd(9)} ${formatMoney(booked.fee, 'INR', { trim: true })}${marks}`,
    `${' '.repeat(14)}${why}; ${next}`,
  ];
}

function remedyText(remedy: NonNullable<PlannedSlot['empty']>['remedies'][number]): string {
  if ('by' in remedy) return `${formatMoney(remedy.by, 'INR', { trim: true })} more, for ${remedy.artistId}`;
  if ('toDays' in remedy) return `${remedy.toDays} days instead, for ${remedy.artistId}`;
  return 'genre' in remedy
    ? `also ${remedy.genre}, for ${remedy.artistId}`
    : `if ${remedy.artistId} were free`;
}

function proofLines({ objective, bound, gap, proven, seconds, parts, cut }: Answer): string[] {
  const proof = proven
    ? 'proven: there is no better plan'
    : `at most ${bound} is possible, gap ${gap.toFixed(3)} %`; // money-check: a gap in percent for reading
  const shown = Object.entries(parts).filter(([, part]) => part !== 0);
  return [
    `Worth ${objective} points (${proof}), ${seconds.toFixed(1)} s${cut === 'memory' ? ', ended at the memory limit' : ''}`, // money-check: seconds for reading
    `  ${shown.map(([wish, part]) => `${wish} ${part}`).join(', ')}`,
  ];
}

function targetLines({ metrics }: Answer): string[] {
  const money = (amount: typeof metrics.spend): string => formatMoney(amount, 'INR', { trim: true });
  const categories = Object.entries(metrics.categories).map(
    ([name, { slots, share, target }]) =>
      `${name} ${slots} slots, ${points(share)} % of the budget (share ${points(target)} %)`,
  );
  return [
    `${metrics.filled} of ${metrics.slots} slots filled, ${metrics.fixedEvents} fixed events, ${metrics.differentArtists} artists`,
    `${money(metrics.spend)} for slots of ${money(metrics.totalBudget)} in all (${points(metrics.budgetUse)} % used), ${money(metrics.averageFee)} on average`,
    ...categories,
    `local ${metrics.local.slots} (target ${metrics.local.target ?? 'none'}), touring ${metrics.touring.slots} (target ${metrics.touring.target ?? 'none'})`,
    `genres: ${metrics.genres.map(({ genre, slots }) => `${genre || 'none'} ${slots}`).join(', ')}`,
    ...metrics.months.map(
      ({ month, filled, slots, headliners, headlinerTarget }) =>
        `${month}: ${filled} of ${slots}, headliners ${headliners} of ${headlinerTarget}`,
    ),
  ];
}

function sensitivityLines({ sensitivity: { more, less, wishes, cut } }: Answer): string[] {
  const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
  const range = ({ least, most }: PointsRange, say: (value: number) => string): string => {
    if (most === least) return say(least);
    return most === null ? `at least ${say(least)}` : `${say(least)} to ${say(most)}`;
  };
  const change = (other: typeof more): string =>
    other
      ? `${range(other.points, signed)} points; ${signed(other.filled)} slots in the plan found`
      : cut
        ? 'no time was left to look'
        : 'the locks leave no plan';
  const dear = wishes.filter(({ cost }) => cost.most !== 0);
  return [
    `10 % more budget: ${change(more)}`,
    `10 % less budget: ${change(less)}`,
    dear.length === 0
      ? 'no wish costs the others anything'
      : `without a wish the others would gain: ${dear.map(({ wish, cost }) => `${wish} ${range(cost, String)}`).join(', ')}`,
  ];
}
