import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadDevelopmentSecret } from './development-secret.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backline-secret-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('makes a secret once, keeps it, and lets only the owner read it', async () => {
  const made = await loadDevelopmentSecret(join(folder, 'data'));
  expect(Buffer.from(made, 'base64url')).toHaveLength(32);
  expect(await loadDevelopmentSecret(join(folder, 'data'))).toBe(made);
  expect((await stat(join(folder, 'data', 'jwt-secret'))).mode & 0o777).toBe(0o600);
});

it('gives first starts at the same moment one whole secret, a hundred times', async () => {
  for (let round = 0; round < 100; round += 1) {
    const data = join(folder, String(round));
    const secrets = await Promise.all(Array.from({ length: 8 }, () => loadDevelopmentSecret(data)));
    expect([...new Set(secrets)]).toEqual([await readFile(join(data, 'jwt-secret'), 'utf8')]);
    expect(await readdir(data)).toEqual(['jwt-secret']);
  }
});

/** A process that waits for the others, then starts for the first time in each of many folders. */
const PROCESS = `
  const { loadDevelopmentSecret } = await import(process.argv[1]);
  process.stdout.write('ready\\n');
  process.stdin.once('data', async () => {
    const secrets = [];
    for (let round = 0; round < 50; round += 1) secrets.push(await loadDevelopmentSecret(process.argv[2] + '/' + round));
    process.stdout.write(JSON.stringify(secrets));
    process.stdin.destroy();
  });`;

it('gives processes that start together one secret', async () => {
  const module = new URL('./development-secret.ts', import.meta.url).href;
  const processes = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', PROCESS, module, folder]);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { child, ended, output: () => output };
  });
  while (processes.some(({ child, output }) => child.exitCode === null && output() === '')) await pause(10);
  for (const { child } of processes) child.stdin.write('go\n');
  expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
  const found = new Set(processes.map(({ output }) => output().replace('ready\n', '')));
  expect(found.size).toBe(1);
  expect(new Set(JSON.parse([...found][0] ?? '[]')).size).toBe(50);
});

it.each(['', 'half-a-secret'])('refuses a damaged file: "%s"', async (text) => {
  await writeFile(join(folder, 'jwt-secret'), text);
  await expect(loadDevelopmentSecret(folder)).rejects.toThrow('remove the file to get a new one');
});
