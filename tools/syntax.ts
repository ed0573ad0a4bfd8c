import { type Comment, type Program, parseSync } from 'oxc-parser';

/**
 * A parsed file. TypeScript 7 has no parser for JavaScript to call; knip's does the same work, and unlike a search by
 * pattern it never takes a comment, a string or a regular expression for code.
 */
export interface Syntax {
  program: Program;
  lineAt(offset: number): number;
  /** Whether the line carries `// <marker>: <reason>`; without a reason it does not count. */
  isAllowed(line: number, marker: string): boolean;
}

/** @throws Error with the first syntax error: a check that skips a file it cannot read would prove nothing. */
export function parse(source: string, path: string): Syntax {
  const { program, comments, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const lineAt = lineCounter(source);
  return {
    program,
    lineAt,
    isAllowed: (line, marker) =>
      comments.some((comment) => allows(comment, marker) && lineAt(comment.start) === line),
  };
}

function allows({ value }: Comment, marker: string): boolean {
  const text = value.trim();
  return text.startsWith(`${marker}:`) && text.slice(marker.length + 1).trim() !== '';
}

/** Line numbers from 1 by offset. */
export function lineCounter(source: string): (offset: number) => number {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
}
