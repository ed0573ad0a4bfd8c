import load, { type Highs, type Model } from 'highs';

export type { Highs, Model };

/** One WebAssembly runtime a thread: loading costs about 50 ms, and memory once taken is given back only with the thread. */
let runtime: Promise<Highs> | null = null;

export function loadHighs(): Promise<Highs> {
  // The package's types are CommonJS', where the default export is a member; Node loads its ES module, where it is the default.
  runtime ??= (load as unknown as typeof load.default)();
  return runtime;
}

/** Rows or columns in the making, in the sparse form that HiGHS takes. */
export class SparseBlock {
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly cost: number[] = [];

  get count(): number {
    return this.lower.length;
  }

  entry(index: number, value: number): void {
    this.indices.push(index);
    this.values.push(value);
  }

  close(lower: number, upper: number, cost = 0): void {
    this.lower.push(lower);
    this.upper.push(upper);
    this.cost.push(cost);
    this.starts.push(this.indices.length);
  }

  /** Everything but the matrix, as adding rows or columns asks for it. */
  bounds(infinity: number): { cost: Float64Array; lower: Float64Array; upper: Float64Array } {
    const finite = (bound: number): number =>
      Number.isFinite(bound) ? bound : bound < 0 ? -infinity : infinity;
    return {
      cost: Float64Array.from(this.cost),
      lower: Float64Array.from(this.lower, finite),
      upper: Float64Array.from(this.upper, finite),
    };
  }

  /** @param across number of columns for rows, of rows for columns */
  matrix(format: 'csr' | 'csc', across: number): Matrix {
    const [numRows, numCols] = format === 'csr' ? [this.count, across] : [across, this.count];
    return {
      format,
      numRows,
      numCols,
      starts: Int32Array.from(this.starts),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
    };
  }
}

interface Matrix {
  format: 'csr' | 'csc';
  numRows: number;
  numCols: number;
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
}

/** Seconds between the solver's reports of its bound. */
const REPORT_EVERY = 0.25;

/** The seed, and reports to their callbacks only. */
export function quiet(model: Model, seed: number): void {
  model.options.set({
    random_seed: seed,
    log_to_console: false,
    mip_min_logging_interval: REPORT_EVERY,
  });
}

/** A model of its columns, all of them whole numbers or none. */
export function createModel(
  highs: Highs,
  columns: SparseBlock,
  rows: { lower: number[]; upper: number[] },
  values: 'whole' | 'fractions',
): Model {
  const { cost, lower, upper } = columns.bounds(highs.infinity);
  return highs.createModel({
    numCols: columns.count,
    numRows: rows.lower.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: columns.matrix('csc', rows.lower.length),
    integrality: new Int32Array(columns.count).fill(values === 'whole' ? 1 : 0),
  });
}

export function addColumns(highs: Highs, model: Model, columns: SparseBlock, rows: number): void {
  if (columns.count === 0) return;
  model.addCols({ ...columns.bounds(highs.infinity), matrix: columns.matrix('csc', rows) });
}

export function addRows(highs: Highs, model: Model, rows: SparseBlock, columns: number): void {
  if (rows.count === 0) return;
  const { lower, upper } = rows.bounds(highs.infinity);
  model.addRows({ lower, upper, matrix: rows.matrix('csr', columns) });
}
