import { globSync, readFileSync } from 'node:fs';

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  path: string;
  source: string;
}

const EXCLUDED = ['**/node_modules/**', '**/dist/**', '**/*.generated.ts'];

/** All files of the repository that match, in the order of their paths. Run from the root, as npm scripts are. */
export function sourceFiles(...patterns: string[]): SourceFile[] {
  return globSync(patterns, { exclude: EXCLUDED })
    .sort()
    .map((path) => ({ path, source: readFileSync(path, 'utf8') }));
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
