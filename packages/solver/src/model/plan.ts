import { at, type LocalDate, outOfRange } from '@backline/kernel';
import type { Instance } from '../input/instance.ts';
import type { WeightName } from '../rules/weights.ts';
import { type Footprints, footprints } from './footprint.ts';
import { EMPTY } from './hurdles.ts';
import { type Auxiliary, buildModel, type Model, worth, worthParts } from './model.ts';
import { artistFee, compile, isEligible, isWithinWindow, type Problem } from './problem.ts';

/** A problem with its model: what all parts of the search share. */
export interface Task {
  problem: Problem;
  model: Model;
  footprints: Footprints;
  auxiliaries: readonly LinkedAuxiliary[];
}

/** An auxiliary with all rows that it is in. */
interface LinkedAuxiliary extends Auxiliary {
  /** Those that define its value. */
  rows: readonly { row: number; rhs: number; unit: number }[];
  /** Those of later auxiliaries that its value counts into. */
  countsInto: readonly { row: number; coefficient: number }[];
}

export function prepare(instance: Instance): Task {
  return taskOf(compile(instance));
}

export function taskOf(problem: Problem, model = buildModel(problem)): Task {
  const auxiliaries = model.auxiliaries.map((auxiliary) => ({
    ...auxiliary,
    rows: [] as LinkedAuxiliary['rows'][number][],
    countsInto: [] as LinkedAuxiliary['countsInto'][number][],
  }));
  model.rows.forEach(({ auxiliary, counts, rhs, unit }, row) => {
    at(auxiliaries, auxiliary).rows.push({ row, rhs, unit });
    for (const count of counts)
      at(auxiliaries, count.auxiliary).countsInto.push({ row, coefficient: count.coefficient });
  });
  return { problem, model, footprints: footprints(problem, model), auxiliaries };
}

/** Who plays on a date; null where nobody does. */
export interface Assignment {
  date: LocalDate;
  artistId: string | null;
}

const NO_DATES: readonly number[] = [];

/** Activities are whole, but for a unit that does not divide evenly. */
const ROUNDING = 1e-9;

/**
 * A calendar under change: who plays when, what it is worth, what it costs. Changes are cheap, because only the rows that a pair touches are
 * reckoned again. It holds any calendar; `fits` tells whether a change keeps the hard rules.
 */
export class Plan {
  readonly task: Task;
  /** Per slot an artist, or EMPTY. */
  readonly assigned: Int32Array;
  /** Objective in points. */
  points = 0;
  /** Sum of the fees, in paise. */
  spent = 0;
  private readonly activity: Float64Array;
  private readonly value: Float64Array;
  private readonly datesOf: number[][] = [];
  private readonly touched: number[] = [];
  private readonly isTouched: Uint8Array;

  constructor(task: Task, assigned?: Int32Array) {
    this.task = task;
    this.assigned = new Int32Array(task.problem.slots.length).fill(EMPTY);
    this.activity = new Float64Array(task.model.rows.length);
    this.value = new Float64Array(task.model.auxiliaries.length);
    this.isTouched = new Uint8Array(task.model.auxiliaries.length);
    this.value.forEach((_, auxiliary) => {
      this.settle(auxiliary);
    });
    assigned?.forEach((artist, slot) => {
      this.put(slot, artist);
    });
  }

  /** Who plays, or EMPTY. */
  artistIn(slot: number): number {
    return this.assigned[slot] ?? outOfRange(this.assigned, slot);
  }

  /** Puts an artist (or EMPTY) into a slot. @returns the change in points */
  put(slot: number, artist: number): number {
    const { problem } = this.task;
    const former = this.artistIn(slot);
    if (former === artist) return 0;
    const before = this.points;
    if (former !== EMPTY) {
      this.count(former, slot, -1);
      this.points -= worth(problem, former, slot);
      this.spent -= artistFee(this.task.problem, former);
      const dates = this.datesOf[former];
      dates?.splice(dates.indexOf(slot), 1);
    }
    if (artist !== EMPTY) {
      this.count(artist, slot, 1);
      this.points += worth(problem, artist, slot);
      this.spent += artistFee(this.task.problem, artist);
      this.datesOf[artist] ??= [];
      this.datesOf[artist].push(slot);
    }
    this.assigned[slot] = artist;
    // Ascending, because an auxiliary may count into the row of a later one.
    if (this.touched.length > 1) this.touched.sort((a, b) => a - b);
    // Those that are touched on the way join the list, which the loop comes to.
    for (const auxiliary of this.touched) this.settle(auxiliary);
    for (const auxiliary of this.touched) this.isTouched[auxiliary] = 0;
    this.touched.length = 0;
    return this.points - before;
  }

  /** What `put` would change, leaving the plan as it is. */
  gain(slot: number, artist: number): number {
    const former = this.artistIn(slot);
    const change = this.put(slot, artist);
    this.put(slot, former);
    return change;
  }

  /** Whether the artist may take the slot, given all others: eligible, no date within the repeat window, within the budget. */
  fits(slot: number, artist: number): boolean {
    return (
      isEligible(this.task.problem, artist, slot) && this.affords(slot, artist) && !this.clash(slot, artist)
    );
  }

  affords(slot: number, artist: number): boolean {
    const former = this.artistIn(slot);
    const saved = former === EMPTY ? 0 : artistFee(this.task.problem, former);
    return this.spent - saved + artistFee(this.task.problem, artist) <= this.task.problem.budget;
  }

  /** Whether the artist plays another slot within the repeat window of this one. */
  clash(slot: number, artist: number): boolean {
    const dates = this.datesOf[artist];
    if (!dates) return false;
    for (const other of dates)
      if (other !== slot && isWithinWindow(this.task.problem, slot, other)) return true;
    return false;
  }

  datesOfArtist(artist: number): readonly number[] {
    return this.datesOf[artist] ?? NO_DATES; // index-check: who plays nowhere has no entry
  }

  /** The calendar by dates and ids. */
  assignments(): Assignment[] {
    const { slots, artists } = this.task.problem;
    return slots.map(({ date }, slot) => {
      const artist = this.artistIn(slot);
      return { date, artistId: artist === EMPTY ? null : at(artists, artist).id };
    });
  }

  /** The values of all auxiliaries, as the MILP wants them for a start. */
  values(): Float64Array {
    return this.value;
  }

  /** The objective by wish; the parts sum to `points`. */
  parts(): Record<WeightName, number> {
    const { problem, auxiliaries } = this.task;
    const parts = Object.fromEntries(
      Object.keys(problem.instance.weights).map((name) => [name, 0]),
    ) as Record<WeightName, number>;
    this.assigned.forEach((artist, slot) => {
      if (artist === EMPTY) return;
      const own = worthParts(problem, artist, slot);
      for (const name of Object.keys(own) as (keyof typeof own)[]) parts[name] += own[name];
    });
    auxiliaries.forEach(({ wish, points }, auxiliary) => {
      parts[wish] += points * at(this.value, auxiliary);
    });
    return parts;
  }

  /** Reckoned anew, so that no error of many small changes stays. */
  copy(): Plan {
    return new Plan(this.task, this.assigned);
  }

  private count(artist: number, slot: number, sign: 1 | -1): void {
    const { footprints } = this.task;
    const fee = artistFee(this.task.problem, artist);
    for (const { row, flat, perFee } of footprints.of(footprints.keyOf(artist, slot)))
      this.add(row, sign * (flat + perFee * fee));
    for (const row of footprints.namedRows(artist)) this.add(row, sign);
  }

  private add(row: number, amount: number): void {
    const { rows } = this.task.model;
    const { auxiliary } = rows[row] ?? outOfRange(rows, row);
    this.activity[row] = this.activityOf(row) + amount;
    if (this.isTouched[auxiliary]) return;
    this.isTouched[auxiliary] = 1;
    this.touched.push(auxiliary);
  }

  private settle(auxiliary: number): void {
    const { auxiliaries } = this.task;
    const { sense, limit, points, rows, countsInto } =
      auxiliaries[auxiliary] ?? outOfRange(auxiliaries, auxiliary);
    let reached = sense === 'least' ? 0 : limit;
    for (const { row, rhs, unit } of rows) {
      const slack = (this.activityOf(row) - rhs) / unit;
      reached = sense === 'least' ? Math.max(reached, Math.ceil(slack - ROUNDING)) : Math.min(reached, slack);
    }
    const change = reached - (this.value[auxiliary] ?? outOfRange(this.value, auxiliary));
    if (change === 0) return;
    this.value[auxiliary] = reached;
    this.points += points * change;
    for (const { row, coefficient } of countsInto) this.add(row, coefficient * change);
  }

  private activityOf(row: number): number {
    return this.activity[row] ?? outOfRange(this.activity, row);
  }
}
