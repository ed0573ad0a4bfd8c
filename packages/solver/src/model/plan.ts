import { at, outOfRange } from '@backline/kernel';
import type { WeightName } from '../rules/weights.ts';
import { type Assignment, EMPTY } from './assignment.ts';
import { objectiveCoefficient, objectiveParts } from './model.ts';
import { artistFee, isEligible, isWithinWindow } from './problem.ts';
import type { Task } from './task.ts';

const NO_SLOTS: readonly number[] = [];

/** Activities are integers, except where a unit does not divide evenly. */
const ROUNDING = 1e-9;

/**
 * A calendar that can be changed: who plays when, its objective, its cost. A change is evaluated incrementally: only the
 * rows that the pair has coefficients in are updated. It can hold any calendar; `isFeasible` says whether a change keeps
 * the hard constraints.
 */
export class Plan {
  readonly task: Task;
  /** Per slot an artist, or EMPTY. */
  readonly assigned: Int32Array;
  /** In points. */
  objective = 0;
  /** Sum of the fees, in paise. */
  spent = 0;
  private readonly activity: Float64Array;
  private readonly value: Float64Array;
  private readonly slotsByArtist: number[][] = [];
  private readonly changed: number[] = [];
  private readonly isChanged: Uint8Array;

  constructor(task: Task, assigned?: Int32Array) {
    this.task = task;
    this.assigned = new Int32Array(task.problem.slots.length).fill(EMPTY);
    this.activity = new Float64Array(task.model.rows.length);
    this.value = new Float64Array(task.model.auxiliaries.length);
    this.isChanged = new Uint8Array(task.model.auxiliaries.length);
    this.value.forEach((_, auxiliary) => {
      this.evaluate(auxiliary);
    });
    assigned?.forEach((artist, slot) => {
      this.assign(slot, artist);
    });
  }

  /** Who plays, or EMPTY. */
  artistIn(slot: number): number {
    return this.assigned[slot] ?? outOfRange(this.assigned, slot);
  }

  /** Assigns an artist (or EMPTY) to a slot. @returns the change of the objective */
  assign(slot: number, artist: number): number {
    const { problem } = this.task;
    const former = this.artistIn(slot);
    if (former === artist) return 0;
    const before = this.objective;
    if (former !== EMPTY) {
      this.addPair(former, slot, -1);
      this.objective -= objectiveCoefficient(problem, former, slot);
      this.spent -= artistFee(problem, former);
      const slots = this.slotsByArtist[former];
      slots?.splice(slots.indexOf(slot), 1);
    }
    if (artist !== EMPTY) {
      this.addPair(artist, slot, 1);
      this.objective += objectiveCoefficient(problem, artist, slot);
      this.spent += artistFee(problem, artist);
      this.slotsByArtist[artist] ??= [];
      this.slotsByArtist[artist].push(slot);
    }
    this.assigned[slot] = artist;
    // Ascending, because an auxiliary may count into the row of a later one.
    if (this.changed.length > 1) this.changed.sort((a, b) => a - b);
    // Auxiliaries that change on the way are appended, and the loop reaches them too.
    for (const auxiliary of this.changed) this.evaluate(auxiliary);
    for (const auxiliary of this.changed) this.isChanged[auxiliary] = 0;
    this.changed.length = 0;
    return this.objective - before;
  }

  /** What `assign` would change in the objective, leaving the plan as it is. */
  gain(slot: number, artist: number): number {
    const former = this.artistIn(slot);
    const change = this.assign(slot, artist);
    this.assign(slot, former);
    return change;
  }

  /** Whether the artist may take the slot with all others as they are: eligible, outside the repeat window, within the budget. */
  isFeasible(slot: number, artist: number): boolean {
    return (
      isEligible(this.task.problem, artist, slot) &&
      this.isWithinBudget(slot, artist) &&
      !this.violatesRepeatWindow(slot, artist)
    );
  }

  isWithinBudget(slot: number, artist: number): boolean {
    const { problem } = this.task;
    const former = this.artistIn(slot);
    const saved = former === EMPTY ? 0 : artistFee(problem, former);
    return this.spent - saved + artistFee(problem, artist) <= problem.budget;
  }

  /** Whether the artist plays another slot within the repeat window of this one. */
  violatesRepeatWindow(slot: number, artist: number): boolean {
    const slots = this.slotsByArtist[artist];
    if (!slots) return false;
    for (const other of slots)
      if (other !== slot && isWithinWindow(this.task.problem, slot, other)) return true;
    return false;
  }

  slotsOf(artist: number): readonly number[] {
    return this.slotsByArtist[artist] ?? NO_SLOTS; // index-check: an artist who has never played has no list
  }

  /** The calendar by dates and ids. */
  assignments(): Assignment[] {
    const { slots, artists } = this.task.problem;
    return slots.map(({ date }, slot) => {
      const artist = this.artistIn(slot);
      return { date, artistId: artist === EMPTY ? null : at(artists, artist).id };
    });
  }

  /** The values of all auxiliaries, for a MIP start. */
  auxiliaryValues(): Float64Array {
    return this.value;
  }

  /** The objective by wish; the parts sum to it. */
  parts(): Record<WeightName, number> {
    const { problem, auxiliaries } = this.task;
    const parts = Object.fromEntries(
      Object.keys(problem.instance.weights).map((name) => [name, 0]),
    ) as Record<WeightName, number>;
    this.assigned.forEach((artist, slot) => {
      if (artist === EMPTY) return;
      const own = objectiveParts(problem, artist, slot);
      for (const name of Object.keys(own) as (keyof typeof own)[]) parts[name] += own[name];
    });
    auxiliaries.forEach(({ wish, points }, auxiliary) => {
      parts[wish] += points * at(this.value, auxiliary);
    });
    return parts;
  }

  /** Evaluated from scratch, so that no rounding error of many small changes is carried on. */
  copy(): Plan {
    return new Plan(this.task, this.assigned);
  }

  private addPair(artist: number, slot: number, sign: 1 | -1): void {
    const { classes, problem } = this.task;
    const fee = artistFee(problem, artist);
    for (const { row, constant, perFee } of classes.coefficientsOf(classes.classOf(artist, slot)))
      this.addActivity(row, sign * (constant + perFee * fee));
    for (const row of classes.artistRows(artist)) this.addActivity(row, sign);
  }

  private addActivity(row: number, amount: number): void {
    const { rows } = this.task.model;
    const { auxiliary } = rows[row] ?? outOfRange(rows, row);
    this.activity[row] = this.activityOf(row) + amount;
    if (this.isChanged[auxiliary]) return;
    this.isChanged[auxiliary] = 1;
    this.changed.push(auxiliary);
  }

  private evaluate(auxiliary: number): void {
    const { auxiliaries } = this.task;
    const { kind, limit, points, rows, usedIn } =
      auxiliaries[auxiliary] ?? outOfRange(auxiliaries, auxiliary);
    const isViolation = kind === 'violation';
    let value = isViolation ? 0 : limit;
    for (const { row, rhs, unit } of rows) {
      const slack = (this.activityOf(row) - rhs) / unit;
      value = isViolation ? Math.max(value, Math.ceil(slack - ROUNDING)) : Math.min(value, slack);
    }
    const change = value - (this.value[auxiliary] ?? outOfRange(this.value, auxiliary));
    if (change === 0) return;
    this.value[auxiliary] = value;
    this.objective += points * change;
    for (const { row, coefficient } of usedIn) this.addActivity(row, coefficient * change);
  }

  private activityOf(row: number): number {
    return this.activity[row] ?? outOfRange(this.activity, row);
  }
}
