import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../platform/errors.ts';
import { type Position, readCursor, writeCursor } from './discovery-cursor.ts';

const position: Position = {
  sort: 'match',
  score: 95,
  budgetMax: 6_000_000,
  eventDate: '2026-12-12',
  id: '019a4b6e-0000-7000-8000-000000000001',
};
const fieldOf = (cursor: string): string | undefined => {
  try {
    readCursor(cursor, 'match');
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.details.errors?.[0]?.field : String(error);
  }
};

describe('a cursor', () => {
  it('comes back as it went out', () => {
    expect(readCursor(writeCursor(position), 'match')).toEqual(position);
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['of another order', writeCursor({ ...position, sort: 'fee' })],
    ['with a wrong id', writeCursor({ ...position, id: "' or true" })],
    ['with a wrong score', writeCursor({ ...position, score: 101 })],
    ['that is empty JSON', Buffer.from('[]').toString('base64url')],
  ])('%s is a bad field', (_case, cursor) => {
    expect(fieldOf(cursor)).toBe('cursor');
  });
});
