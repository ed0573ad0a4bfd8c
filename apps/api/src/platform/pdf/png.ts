import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { at } from '@backline/kernel';
import { unfilter } from './png-filters.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_SIDE = 4_000;
const MAX_PIXELS = 4_000_000;
/** Bytes per pixel by colour type: grey, RGB, grey with alpha, RGB with alpha. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };

export class ImageError extends Error {
  constructor(problem: string) {
    super(`This image cannot be used: ${problem}.`);
    this.name = 'ImageError';
  }
}

interface Header {
  width: number;
  height: number;
  channels: number;
}

/**
 * Decodes an untrusted PNG and re-encodes it as opaque RGB on white. pdfkit's own reader must not meet a member's
 * drawing: damaged data throws inside a zlib callback, which ends the process, and it decodes alpha in an order that
 * differs from run to run.
 * @throws ImageError in words for anything but an 8-bit PNG, as browsers draw them, of at most four million pixels.
 */
export function flattenPng(bytes: Uint8Array): Buffer {
  const { header, lines } = decodeOnWhite(bytes);
  return encode(header, lines);
}

/** Darker than this, on white paper, is ink. */
const INK = 160;
/** A stroke, and no dot: so much of the picture's width or height. */
const LEAST_REACH = 0.1;
const LEAST_PIXELS = 24;

/**
 * Whether something is drawn on a picture that can be seen on white paper: no transparent or white strokes, no single
 * dot, and no picture that is all one colour.
 * @throws ImageError as above
 */
export function hasInk(bytes: Uint8Array): boolean {
  const { header, lines } = decodeOnWhite(bytes);
  const { width, height } = header;
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  let pixels = 0;
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const from = row * (1 + width * 3) + 1 + column * 3;
      const light = (at(lines, from) * 3 + at(lines, from + 1) * 6 + at(lines, from + 2)) / 10;
      if (light >= INK) continue;
      pixels += 1;
      rows.add(row);
      columns.add(column);
    }
  const reach = Math.max(columns.size / width, rows.size / height);
  return pixels >= LEAST_PIXELS && reach >= LEAST_REACH && pixels < 0.9 * width * height;
}

function decodeOnWhite(bytes: Uint8Array): { header: Header; lines: Buffer } {
  const { header, data } = readChunks(Buffer.from(bytes));
  const rowBytes = header.width * header.channels;
  const filtered = inflate(data, (rowBytes + 1) * header.height);
  const pixels = unfilter(filtered, header.height, rowBytes, header.channels);
  if (!pixels) throw new ImageError('it is damaged');
  return { header, lines: onWhite(pixels, header) };
}

function readChunks(file: Buffer): { header: Header; data: Buffer } {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new ImageError('it is no PNG');
  let header: Header | null = null;
  const data: Buffer[] = [];
  for (let position = 8; position + 12 <= file.length; ) {
    const length = file.readUInt32BE(position);
    const type = file.toString('latin1', position + 4, position + 8);
    const body = file.subarray(position + 8, position + 8 + length);
    if (body.length < length) break;
    if (type === 'IHDR') header = readHeader(body);
    if (type === 'IDAT') data.push(body);
    if (type === 'IEND' && header) return { header, data: Buffer.concat(data) };
    position += length + 12;
  }
  throw new ImageError('it is cut short');
}

function readHeader(body: Buffer): Header {
  if (body.length !== 13) throw new ImageError('it is damaged');
  const [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
  const channels = CHANNELS[body.readUInt8(9)];
  if (body.readUInt8(8) !== 8 || channels === undefined || body.readUInt8(12) !== 0)
    throw new ImageError('only plain 8-bit PNG drawings are taken');
  if (width === 0 || height === 0) throw new ImageError('it is empty');
  // Asked before anything is unpacked: a few bytes can claim gigabytes.
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
    throw new ImageError(`it is larger than ${MAX_PIXELS} pixels`);
  return { width, height, channels };
}

function inflate(data: Buffer, size: number): Buffer {
  try {
    const bytes = inflateSync(data, { maxOutputLength: size });
    if (bytes.length === size) return bytes;
  } catch {
    // Reported below with the wrong size: both mean the same to the one who drew.
  }
  throw new ImageError('it is damaged');
}

/** RGB scan lines, each after a zero that says "no filter", as a PNG stores them. */
function onWhite(pixels: Buffer, { width, height, channels }: Header): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 3));
  const hasAlpha = channels % 2 === 0;
  const colours = hasAlpha ? channels - 1 : channels;
  let from = 0;
  let to = 0;
  for (let row = 0; row < height; row += 1) {
    to += 1;
    for (let column = 0; column < width; column += 1, from += channels) {
      const alpha = hasAlpha ? at(pixels, from + channels - 1) : 255;
      for (let part = 0; part < 3; part += 1, to += 1) {
        const colour = at(pixels, from + (colours === 3 ? part : 0));
        lines[to] = Math.trunc((colour * alpha + 255 * (255 - alpha)) / 255);
      }
    }
  }
  return lines;
}

function encode({ width, height }: Header, lines: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(content.length + 8);
  frame.writeUInt32BE(body.length, 0);
  frame.set(content, 4);
  frame.writeUInt32BE(crc32(content), content.length + 4);
  return frame;
}
