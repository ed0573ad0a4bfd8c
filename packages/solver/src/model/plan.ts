import type { Instance } from '../input/instance.ts';
import type { WeightName } from '../rules/weights.ts';
import { type Footprints, footprints } from './footprint.ts';
import { EMPTY } from './hurdles.ts';
import { buildModel, type Model, worth, worthParts } from './model.ts';
import { compile, isEligible, isWithinWindow, type Problem } from './problem.ts';

/** A problem with its model: what all parts of the search share. */
export interface Task {
  problem: Problem;
  model: Model;
  footprints: Footprints;
  /** Rows that each auxiliary owns, and the row (if any) that its value counts into. */
  ownRows: readonly (readonly number[])[];
  countsInto: readonly { row: number; coefficient: number }[][];
}

export function prepare(instance: Instance): Task {
  return taskOf(compile(instance));
}

export function taskOf(problem: Problem, model = buildModel(problem)): Task {
  const ownRows: number[][] = model.auxiliaries.map(() => []);
  const countsInto: { row: number; coefficient: number }[][] = model.auxiliaries.map(() => []);
  model.rows.forEach(({ auxiliary, counts }, row) => {
    ownRows[auxiliary]?.push(row);
    for (const count of counts) countsInto[count.auxiliary]?.push({ row, coefficient: count.coefficient });
  });
  return { problem, model, footprints: footprints(problem, model), ownRows, countsInto };
}

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

  constructor(task: Task, assigned?: ArrayLike<number>) {
    this.task = task;
    this.assigned = new Int32Array(task.problem.slots.length).fill(EMPTY);
    this.activity = new Float64Array(task.model.rows.length);
    this.value = new Float64Array(task.model.auxiliaries.length);
    this.isTouched = new Uint8Array(task.model.auxiliaries.length);
    this.value.forEach((_, auxiliary) => {
      this.settle(auxiliary);
    });
    if (assigned)
      for (let slot = 0; slot < this.assigned.length; slot++) this.put(slot, assigned[slot] ?? EMPTY);
  }

  /** Puts an artist (or EMPTY) into a slot. @returns the change in points */
  put(slot: number, artist: number): number {
    const { problem } = this.task;
    const former = this.assigned[slot] ?? EMPTY;
    if (former === artist) return 0;
    const before = this.points;
    if (former !== EMPTY) {
      this.count(former, slot, -1);
      this.points -= worth(problem, former, slot);
      this.spent -= problem.fees[former] ?? 0;
      const dates = this.datesOf[former];
      dates?.splice(dates.indexOf(slot), 1);
    }
    if (artist !== EMPTY) {
      this.count(artist, slot, 1);
      this.points += worth(problem, artist, slot);
      this.spent += problem.fees[artist] ?? 0;
      this.datesOf[artist] ??= [];
      this.datesOf[artist].push(slot);
    }
    this.assigned[slot] = artist;
    // Ascending, because an auxiliary may count into the row of a later one.
    if (this.touched.length > 1) this.touched.sort((a, b) => a - b);
    for (let next = 0; next < this.touched.length; next++) this.settle(this.touched[next] ?? 0);
    for (const auxiliary of this.touched) this.isTouched[auxiliary] = 0;
    this.touched.length = 0;
    return this.points - before;
  }

  /** What `put` would change, leaving the plan as it is. */
  gain(slot: number, artist: number): number {
    const former = this.assigned[slot] ?? EMPTY;
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
    const { fees, budget } = this.task.problem;
    return this.spent - (fees[this.assigned[slot] ?? EMPTY] ?? 0) + (fees[artist] ?? 0) <= budget;
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
    return this.datesOf[artist] ?? [];
  }

  /** The values of all auxiliaries, as the MILP wants them for a start. */
  values(): Float64Array {
    return this.value;
  }

  /** The objective by wish; the parts sum to `points`. */
  parts(): Record<WeightName, number> {
    const { problem, model } = this.task;
    const parts = Object.fromEntries(
      Object.keys(problem.instance.weights).map((name) => [name, 0]),
    ) as Record<WeightName, number>;
    this.assigned.forEach((artist, slot) => {
      if (artist === EMPTY) return;
      const own = worthParts(problem, artist, slot);
      for (const name of Object.keys(own) as (keyof typeof own)[]) parts[name] += own[name];
    });
    model.auxiliaries.forEach(({ wish, points }, auxiliary) => {
      parts[wish] += points * (this.value[auxiliary] ?? 0);
    });
    return parts;
  }

  /** Reckoned anew, so that no error of many small changes stays. */
  copy(): Plan {
    return new Plan(this.task, this.assigned);
  }

  private count(artist: number, slot: number, sign: 1 | -1): void {
    const { footprints, problem } = this.task;
    const { rows, flat, perFee } = footprints.of(footprints.keyOf(artist, slot));
    const fee = problem.fees[artist] ?? 0;
    for (let index = 0; index < rows.length; index++)
      this.add(rows[index] ?? 0, sign * ((flat[index] ?? 0) + (perFee[index] ?? 0) * fee));
    for (const row of footprints.namedRows(artist)) this.add(row, sign);
  }

  private add(row: number, amount: number): void {
    this.activity[row] = (this.activity[row] ?? 0) + amount;
    const auxiliary = this.task.model.rows[row]?.auxiliary ?? 0;
    if (this.isTouched[auxiliary]) return;
    this.isTouched[auxiliary] = 1;
    this.touched.push(auxiliary);
  }

  private settle(auxiliary: number): void {
    const { model, ownRows, countsInto } = this.task;
    const own = model.auxiliaries[auxiliary];
    if (!own) return;
    let reached = own.sense === 'least' ? 0 : own.limit;
    for (const row of ownRows[auxiliary] ?? []) {
      const { rhs = 0, unit = 1 } = model.rows[row] ?? {};
      const slack = ((this.activity[row] ?? 0) - rhs) / unit;
      reached =
        own.sense === 'least' ? Math.max(reached, Math.ceil(slack - ROUNDING)) : Math.min(reached, slack);
    }
    const change = reached - (this.value[auxiliary] ?? 0);
    if (change === 0) return;
    this.value[auxiliary] = reached;
    this.points += own.points * change;
    for (const { row, coefficient } of countsInto[auxiliary] ?? []) this.add(row, coefficient * change);
  }
}
