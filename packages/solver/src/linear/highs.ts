import load, { type Highs, type Model } from 'highs';

export type { Highs, Model };

/** One WebAssembly runtime per thread: loading it costs about 50 ms, and its memory is only freed with the thread. */
let runtime: Promise<Highs> | null = null;

export function loadHighs(): Promise<Highs> {
  // The package's types are CommonJS', where the default export is a member; Node loads its ES module, where it is the default.
  runtime ??= (load as unknown as typeof load.default)();
  return runtime;
}

/** Rows or columns under construction, in the sparse form that HiGHS takes. */
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

  /** Everything but the matrix, as HiGHS wants it for new rows or columns. */
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

/** Sets the seed, and sends reports to callbacks only. */
export function configure(model: Model, seed: number): void {
  model.options.set({
    random_seed: seed,
    log_to_console: false,
    mip_min_logging_interval: REPORT_EVERY,
  });
}

/** A model of these columns, all of them integer or all continuous. The caller disposes of it. */
export function createModel(
  highs: Highs,
  columns: SparseBlock,
  rows: { lower: number[]; upper: number[] },
  values: 'integer' | 'continuous',
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
    integrality: new Int32Array(columns.count).fill(values === 'integer' ? 1 : 0),
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
