import { at } from '@backline/kernel';

/**
 * Undoes the line filters of a PNG (PNG specification, section 9): every byte was stored as a difference to its
 * neighbours on the left, above, and above on the left.
 * @returns the bare pixels, or null for a filter that does not exist.
 */
export function unfilter(
  filtered: Buffer,
  height: number,
  rowBytes: number,
  pixelBytes: number,
): Buffer | null {
  const pixels = Buffer.alloc(height * rowBytes);
  for (let row = 0; row < height; row += 1) {
    const kind = at(filtered, row * (rowBytes + 1));
    const predict = PREDICTORS[kind];
    if (!predict) return null;
    const start = row * rowBytes;
    for (let column = 0; column < rowBytes; column += 1) {
      const inside = column >= pixelBytes;
      const left = inside ? at(pixels, start + column - pixelBytes) : 0;
      const above = row > 0 ? at(pixels, start - rowBytes + column) : 0;
      const corner = inside && row > 0 ? at(pixels, start - rowBytes + column - pixelBytes) : 0;
      const stored = at(filtered, row * (rowBytes + 1) + 1 + column);
      // A Buffer keeps the low eight bits, which is the modulo that the format asks for.
      pixels[start + column] = stored + predict(left, above, corner);
    }
  }
  return pixels;
}

type Predictor = (left: number, above: number, corner: number) => number;

/** In the order of their numbers: none, left, above, average, Paeth. */
const PREDICTORS: readonly Predictor[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
