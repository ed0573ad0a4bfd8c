/**
 * The weight of the web app, gzipped: what the browser loads before it shows anything, what members load besides, and what each page adds. Fails
 * beyond a budget, so that growth is a decision. Run after `vite build apps/web`. Styles are listed too; the budgets are for scripts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  name?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  css?: string[];
}
type Manifest = Record<string, Chunk>;

/** In kilobytes of scripts. `page` is the page's own file, `pageInAll` all that it loads beyond entry and frame. */
interface Weights {
  entry: number;
  frame: number;
  pages: { name: string; own: number; inAll: number }[];
}
const BUDGETS = { entry: 190, frame: 60, page: 60, pageInAll: 100 };

/** The frame of members with their navigation; every page of theirs is loaded with it. */
const FRAME = 'src/app/shell/AppShell.tsx';
const DIST = join(import.meta.dirname, '../apps/web/dist');

/** Every file that the browser has to load with a chunk, once each. */
function filesOf(manifest: Manifest, names: readonly string[]): Set<string> {
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
  for (const name of names) visit(name);
  return files;
}

/**
 * Pages of members come with the frame; one of a visitor loads what it shares with that frame by itself, a few kilobytes more than is said here.
 * @param sizeOf kilobytes of a file
 */
export function weigh(manifest: Manifest, sizeOf: (file: string) => number): Weights {
  const sum = (files: Iterable<string>): number =>
    [...files].filter((file) => file.endsWith('.js')).reduce((total, file) => total + sizeOf(file), 0);
  const chunks = Object.entries(manifest);
  const entry = filesOf(
    manifest,
    chunks.filter(([, { isEntry }]) => isEntry).map(([name]) => name),
  );
  const frame = filesOf(manifest, [FRAME]).difference(entry);
  const loadedBefore = entry.union(frame);
  const pages = chunks
    .filter(([name, { isDynamicEntry }]) => isDynamicEntry && name !== FRAME)
    .map(([name, { file }]) => ({
      name,
      own: sum([file]),
      inAll: sum(filesOf(manifest, [name]).difference(loadedBefore)),
    }));
  return { entry: sum(entry), frame: sum(frame), pages: pages.sort((a, b) => b.inAll - a.inAll) };
}

/** What is over its budget, in words. */
export function overweight({ entry, frame, pages }: Weights): string[] {
  const over = (what: string, size: number, budget: number): string[] =>
    size > budget ? [`${what}: ${size.toFixed(1)} KB of at most ${budget} KB`] : [];
  return [
    ...over('the entry', entry, BUDGETS.entry),
    ...over("members' frame", frame, BUDGETS.frame),
    ...pages.flatMap(({ name, own, inAll }) => [
      ...over(name, own, BUDGETS.page),
      ...over(`${name} with all that it loads`, inAll, BUDGETS.pageInAll),
    ]),
  ];
}

function main(): void {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
  const weights = weigh(manifest, (file) => gzipSync(readFileSync(join(DIST, file))).length / 1024);
  const line = (size: number, what: string): void =>
    console.log(`${size.toFixed(1).padStart(8)} KB  ${what}`);
  console.log('Heaviest pages, with all that they load beyond entry and frame:');
  for (const { name, inAll } of weights.pages.slice(0, 10)) line(inAll, name);
  line(weights.frame, `members' frame (budget ${BUDGETS.frame} KB)`);
  line(weights.entry, `scripts of the entry (budget ${BUDGETS.entry} KB)`);
  const problems = overweight(weights);
  for (const problem of problems) console.error(`Too heavy: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
