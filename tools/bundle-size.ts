/**
 * The weight of the first screen: the gzipped entry of the web app with everything that it imports at once
 * (styles are listed too, the budget is for scripts). Fails over it, so that growth is a decision. Run after `vite build apps/web`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

const BUDGET_KB = 250;
const DIST = join(import.meta.dirname, '../apps/web/dist');

/** Every file that the browser has to load before the entry runs, once each. */
export function filesOfEntry(manifest: Record<string, Chunk>): string[] {
  const files = new Set<string>();
  const visited = new Set<string>();
  function visit(name: string): void {
    const chunk = manifest[name];
    if (!chunk || visited.has(name)) return;
    visited.add(name);
    files.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.add(sheet);
    for (const imported of chunk.imports ?? []) visit(imported);
  }
  for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(name);
  return [...files];
}

function kilobytesOf(file: string): number {
  return gzipSync(readFileSync(join(DIST, file))).length / 1024;
}

function main(): void {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const sizes = filesOfEntry(manifest).map((file) => ({ file, size: kilobytesOf(file) }));
  const scripts = sizes.filter(({ file }) => file.endsWith('.js')).reduce((sum, { size }) => sum + size, 0);
  for (const { file, size } of sizes) console.log(`${size.toFixed(1).padStart(8)} KB  ${file}`);
  console.log(`${scripts.toFixed(1).padStart(8)} KB  scripts of the entry (budget ${BUDGET_KB} KB)`);
  if (scripts > BUDGET_KB) process.exitCode = 1;
}

if (import.meta.main) main();
