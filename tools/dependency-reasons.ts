import { linesOf, sectionsOf } from './markdown.ts';
import type { Violation } from './violations.ts';

export interface Manifest {
  path: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The table of install scripts names packages that others bring along. */
const NOT_DIRECT = 'Install scripts';

/**
 * Every package that a package.json asks for stands in the first column of a table of the document, and nothing else does. A name there
 * may end with `*` and stands for all packages that begin so.
 */
export function dependencyProblems(
  manifests: readonly Manifest[],
  path: string,
  document: string,
): Violation[] {
  const asked = manifests.flatMap((manifest) =>
    Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
      .filter((name) => !name.startsWith('@backline/'))
      .map((name) => ({ name, path: manifest.path })),
  );
  const reasons = sectionsOf(document)
    .filter(({ heading }) => heading !== NOT_DIRECT)
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows }) =>
      rows.flatMap(([first = '']) => [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)),
    );
  const covers = (reason: string, name: string): boolean =>
    reason.endsWith('*') ? name.startsWith(reason.slice(0, -1)) : name === reason;
  const unexplained = asked.filter(({ name }) => !reasons.some((reason) => covers(reason, name)));
  const unused = reasons.filter((reason) => !asked.some(({ name }) => covers(reason, name)));
  return [
    ...unexplained.map((each) => ({
      path: each.path,
      line: 1,
      problem: `${each.name} has no reason in ${path}`,
    })),
    ...unused.map((reason) => ({
      path,
      line: lineOf(document, reason),
      problem: `no package.json asks for ${reason}`,
    })),
  ];
}

function lineOf(document: string, reason: string): number {
  return linesOf(document).find(({ text }) => text.includes(`\`${reason}\``))?.number ?? 1;
}
