import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadDevelopmentKey } from './development-key.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backline-key-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('makes a key once and keeps it', async () => {
  const made = await loadDevelopmentKey(join(folder, 'data'));
  expect(made.key).toHaveLength(32);
  expect(await loadDevelopmentKey(join(folder, 'data'))).toEqual(made);
});

it('lets only the owner read it', async () => {
  await loadDevelopmentKey(folder);
  const { mode } = await stat(join(folder, 'encryption-key'));
  expect(mode & 0o777).toBe(0o600);
});

it('gives processes that start together one key', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadDevelopmentKey(folder)));
  expect(new Set(keys.map(({ key }) => key.toString('hex'))).size).toBe(1);
  expect(await readdir(folder)).toEqual(['encryption-key']);
});

it('refuses a damaged file rather than replacing it', async () => {
  await writeFile(join(folder, 'encryption-key'), 'dev:tooshort');
  await expect(loadDevelopmentKey(folder)).rejects.toThrow('is damaged: The key dev has');
});
