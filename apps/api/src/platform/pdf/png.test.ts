import { crc32, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenPng, ImageError } from './png.ts';

const MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TYPES = { grey: 0, rgb: 2, greyAlpha: 4, rgba: 6 } as const;

function chunk(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), body]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, content, sum]);
}

interface Drawing {
  width: number;
  height: number;
  type?: number;
  bits?: number;
  interlace?: number;
  /** Scan lines with their filter bytes. */
  lines: readonly number[];
}

function png({ width, height, type = TYPES.rgba, bits = 8, interlace = 0, lines }: Drawing): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, type, 0, 0, interlace], 8);
  const packed = deflateSync(Buffer.from(lines));
  return Buffer.concat([MAGIC, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** The scan lines of what flattenPng wrote: RGB, unfiltered. */
function linesOf(file: Buffer): number[] {
  const start = file.indexOf('IDAT');
  return [...inflateSync(file.subarray(start + 4, start + 4 + file.readUInt32BE(start - 4)))];
}

describe('flattening', () => {
  it('puts colours on white by their alpha', () => {
    const lines = [0, 10, 20, 30, 255, 10, 20, 30, 0, 0, 0, 0, 51];
    expect(linesOf(flattenPng(png({ width: 3, height: 1, lines })))).toEqual([
      0, 10, 20, 30, 255, 255, 255, 204, 204, 204,
    ]);
  });

  it.each([
    ['grey', [0, 7], [0, 7, 7, 7]],
    ['rgb', [0, 1, 2, 3], [0, 1, 2, 3]],
    ['greyAlpha', [0, 7, 255], [0, 7, 7, 7]],
    ['rgba', [0, 1, 2, 3, 255], [0, 1, 2, 3]],
  ] as const)('takes %s', (type, lines, flat) => {
    expect(linesOf(flattenPng(png({ width: 1, height: 1, type: TYPES[type], lines })))).toEqual(flat);
  });

  it.each([
    ['none', 0, [5, 9, 200]],
    ['left', 1, [5, 14, 214]],
    ['above', 2, [105, 109, 44]],
    ['average', 3, [55, 86, 37]],
    ['Paeth', 4, [105, 114, 58]],
  ])('takes the filter %s back', (_name, filter, second) => {
    const lines = [0, 100, 100, 100, filter, 5, 9, 200];
    const flat = linesOf(flattenPng(png({ width: 3, height: 2, type: TYPES.grey, lines })));
    expect(flat.slice(10).filter((_, index) => index % 3 === 1)).toEqual(second);
  });

  it('gives the same bytes for the same drawing', () => {
    const drawing = png({ width: 1, height: 1, lines: [0, 1, 2, 3, 4] });
    expect(flattenPng(drawing)).toEqual(flattenPng(drawing));
  });
});

describe('what is refused', () => {
  const good = png({ width: 2, height: 1, type: TYPES.grey, lines: [0, 1, 2] });

  it.each([
    ['nothing', Buffer.alloc(0), 'no PNG'],
    ['other files', Buffer.from('GIF89a and so on'), 'no PNG'],
    ['a missing end', good.subarray(0, -12), 'cut short'],
    ['a cut', good.subarray(0, 40), 'cut short'],
    ['too few pixels', png({ width: 2, height: 2, type: TYPES.grey, lines: [0, 1, 2] }), 'damaged'],
    ['too many pixels', png({ width: 1, height: 1, type: TYPES.grey, lines: [0, 1, 2] }), 'damaged'],
    ['an unknown filter', png({ width: 1, height: 1, type: TYPES.grey, lines: [9, 1] }), 'damaged'],
    ['16 bits', png({ width: 1, height: 1, bits: 16, lines: [0] }), 'plain 8-bit'],
    ['palettes', png({ width: 1, height: 1, type: 3, lines: [0] }), 'plain 8-bit'],
    ['interlacing', png({ width: 1, height: 1, interlace: 1, lines: [0] }), 'plain 8-bit'],
    ['no width', png({ width: 0, height: 1, lines: [0] }), 'empty'],
    ['a claim of gigabytes', png({ width: 60_000, height: 60_000, lines: [0] }), 'larger than'],
  ])('%s', (_name, file, problem) => {
    expect(() => flattenPng(file)).toThrow(ImageError);
    expect(() => flattenPng(file)).toThrow(problem);
  });

  it('a bomb: more data than the header says', () => {
    const bomb = png({ width: 1, height: 1, type: TYPES.grey, lines: new Array(5_000_000).fill(0) });
    expect(() => flattenPng(bomb)).toThrow('damaged');
  });

  it('any damage, with its own error and no other', () => {
    const drawing = png({ width: 4, height: 4, type: TYPES.grey, lines: new Array(20).fill(1) });
    fc.assert(
      fc.property(fc.nat(drawing.length - 1), fc.nat(255), (position, byte) => {
        const damaged = Buffer.from(drawing);
        damaged[position] = byte;
        try {
          flattenPng(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(ImageError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
