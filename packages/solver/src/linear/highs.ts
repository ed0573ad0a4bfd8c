import load, { type Highs, type IndexInput, type Model, type NumberInput } from 'highs';

export type { Highs, Model };

/** One WebAssembly runtime a thread: loading costs about 50 ms, and memory once taken is given back only with the thread. */
let runtime: Promise<Highs> | null = null;

export function loadHighs(): Promise<Highs> {
  runtime ??= load();
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

  /** @param across number of columns for rows, of rows for columns */
  matrix(format: 'csr' | 'csc', across: number): Matrix {
    const [numRows, numCols] = format === 'csr' ? [this.count, across] : [across, this.count];
    return { format, numRows, numCols, starts: this.starts, indices: this.indices, values: this.values };
  }
}

interface Matrix {
  format: 'csr' | 'csc';
  numRows: number;
  numCols: number;
  starts: IndexInput;
  indices: IndexInput;
  values: NumberInput;
}

/** Seed and silence, and what keeps two runs of the same input alike. */
export function quiet(model: Model, seed: number): void {
  model.options.set({ output_flag: false, random_seed: seed });
}
