import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalStorage } from './local-storage.ts';
import type { Storage } from './storage.ts';

const PDF = { contentType: 'application/pdf' };
let folder = '';
let storage: Storage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backline-files-'));
  storage = createLocalStorage(join(folder, 'store'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('put and get', () => {
  it('returns bytes and content type', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 0]);
    await storage.put('contracts/2031/a-1.pdf', bytes, PDF);
    expect(await storage.get('contracts/2031/a-1.pdf')).toEqual({ bytes, ...PDF });
  });

  it('replaces an object with its type', async () => {
    await storage.put('photo', Buffer.from('old'), { contentType: 'image/png' });
    await storage.put('photo', Buffer.from('new'), { contentType: 'image/jpeg' });
    expect(await storage.get('photo')).toEqual({ bytes: Buffer.from('new'), contentType: 'image/jpeg' });
  });

  it('keeps an empty file', async () => {
    await storage.put('empty', Buffer.alloc(0), PDF);
    expect((await storage.get('empty'))?.bytes).toHaveLength(0);
  });

  it('answers null for what is not there', async () => {
    await storage.put('a/b', Buffer.from('x'), PDF);
    expect(await storage.get('nothing')).toBeNull();
    expect(await storage.get('a')).toBeNull();
    expect(await storage.get('a/b/c')).toBeNull();
  });

  it('never shows a part while writers race', async () => {
    const contents = Array.from({ length: 12 }, (_, index) => Buffer.alloc(50_000, index));
    await Promise.all(contents.map((bytes) => storage.put('raced', bytes, PDF)));
    const found = await storage.get('raced');
    expect(contents.some((bytes) => found?.bytes.equals(bytes))).toBe(true);
    expect(await readdir(join(folder, 'store', 'drafts'))).toEqual([]);
  });

  it('lets only the owner of the process read', async () => {
    await storage.put('private', Buffer.from('x'), PDF);
    expect((await stat(join(folder, 'store', 'objects', 'private'))).mode & 0o777).toBe(0o600);
  });
});

describe('remove', () => {
  it('removes bytes and type', async () => {
    await storage.put('a/b', Buffer.from('x'), PDF);
    await storage.remove('a/b');
    expect(await storage.get('a/b')).toBeNull();
    expect(await readdir(join(folder, 'store', 'types', 'a'))).toEqual([]);
  });

  it('does not mind an absent object', async () => {
    await expect(storage.remove('never/was')).resolves.toBeUndefined();
  });
});

describe('keys', () => {
  const refused = [
    '',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    'a/',
    './a',
    '.hidden',
    'a\\b',
    'a\0b',
    'a b',
    'é',
    'x'.repeat(201),
  ];

  it.each(refused)('refuses %j', async (key) => {
    await expect(storage.put(key, Buffer.from('x'), PDF)).rejects.toThrow('not a storage key');
    await expect(storage.get(key)).rejects.toThrow(RangeError);
    await expect(storage.remove(key)).rejects.toThrow(RangeError);
    expect(await readdir(folder)).toEqual([]);
  });
});
