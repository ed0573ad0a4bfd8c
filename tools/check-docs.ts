/**
 * `npm run check:docs`: pointers from comments to the product's rules lead somewhere, links between documents do too, their lines are
 * short enough to read beside code, and every direct dependency has its reason.
 */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { dependencyProblems, type Manifest } from './dependency-reasons.ts';
import { linesOf, linksOf, sectionsOf } from './markdown.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';
import { lineCounter } from './syntax.ts';
import { report, type Violation } from './violations.ts';

/** Built with a join, so that this file does not refuse itself. */
const ELSEWHERE = new RegExp(['\\b[Ss]pec \\d{2}\\b', '\\b[Ii]ssue \\d+\\b'].join('|'), 'g');
const POINTER = /docs\/rules\/([\w-]*)(?:\.md)?(?:#([\w-]*))?/g;
const LONGEST_LINE = 120;
/** Tries what is refused. */
const OWN_TEST = 'tools/check-docs.test.ts';

/** The headings of each document, as links name them. */
export type Anchors = ReadonlyMap<string, readonly string[]>;

export function anchorsOf(documents: readonly SourceFile[]): Anchors {
  return new Map(documents.map(({ path, source }) => [path, sectionsOf(source).map(({ anchor }) => anchor)]));
}

/** A comment that names a rule names a page of docs/rules and a heading in it, and nothing that is not in the repository. */
export function pointerProblems({ path, source }: SourceFile, anchors: Anchors): Violation[] {
  const lineAt = lineCounter(source);
  const found: Violation[] = [];
  for (const { 0: words, index } of source.matchAll(ELSEWHERE))
    found.push({
      path,
      line: lineAt(index),
      problem: `"${words}" is not in the repository: name the rule by its page`,
    });
  for (const { 0: pointer, 1: page, 2: heading, index } of source.matchAll(POINTER)) {
    if (page === '') continue;
    const known = anchors.get(`docs/rules/${page}.md`);
    const line = lineAt(index);
    if (!known) found.push({ path, line, problem: `${pointer}: there is no such page` });
    else if (heading !== undefined && !known.includes(heading))
      found.push({ path, line, problem: `${pointer}: the page has no such heading` });
  }
  return found;
}

/** @param exists whether a path from the root of the repository is a file or a folder */
export function linkProblems(
  { path, source }: SourceFile,
  anchors: Anchors,
  exists: (path: string) => boolean,
): Violation[] {
  return linksOf(source).flatMap(({ line, target }) => {
    const [file = '', heading] = target.split('#');
    const found =
      file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file)).replace(/\/$/, '');
    // An address of the running product, such as `/docs`.
    if (file.startsWith('/')) return [];
    if (!exists(found)) return [{ path, line, problem: `${target}: there is no such file` }];
    const known = anchors.get(found);
    return heading === undefined || known?.includes(heading)
      ? []
      : [{ path, line, problem: `${target}: the page has no such heading` }];
  });
}

/** A row of a table and a line of code cannot be broken; all others can. */
export function lengthProblems({ path, source }: SourceFile): Violation[] {
  return linesOf(source)
    .filter(({ text, isCode }) => !isCode && !text.startsWith('|') && [...text].length > LONGEST_LINE)
    .map(({ number, text }) => ({
      path,
      line: number,
      problem: `${[...text].length} characters, at most ${LONGEST_LINE} are allowed`,
    }));
}

if (import.meta.main) {
  const documents = sourceFiles('*.md', 'docs/**/*.md', '{apps,packages}/**/*.md');
  const sources = sourceFiles(
    '{apps,packages}/**/*.{ts,tsx,css,sql,html}',
    '{tools,e2e}/**/*.ts',
    '*.{ts,json}',
  );
  const manifests = sourceFiles('package.json', '{apps,packages}/*/package.json').map(
    ({ path, source }): Manifest => ({ path, ...JSON.parse(source) }),
  );
  const anchors = anchorsOf(documents);
  report('check:docs', [
    ...[...sources, ...documents]
      .filter(({ path }) => path !== OWN_TEST)
      .flatMap((file) => pointerProblems(file, anchors)),
    ...documents.flatMap((file) => linkProblems(file, anchors, existsSync)),
    ...documents.flatMap(lengthProblems),
    ...dependencyProblems(manifests, 'docs/dependencies.md', readFileSync('docs/dependencies.md', 'utf8')),
  ]);
}
