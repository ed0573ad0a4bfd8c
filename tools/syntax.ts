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
  /** What the line says after `// <marker>:`, or null where it says nothing. */
  remark(line: number, marker: string): string | null;
}

/** @throws Error with the first syntax error: a check that skips a file it cannot read would prove nothing. */
export function parse(source: string, path: string): Syntax {
  const { program, comments, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const lineAt = lineCounter(source);
  const remark = (line: number, marker: string): string | null => {
    const told = comments
      .filter(({ start }) => lineAt(start) === line)
      .map((comment) => after(marker, comment));
    return told.find((text) => text !== null) ?? null;
  };
  return { program, lineAt, remark, isAllowed: (line, marker) => remark(line, marker) !== null };
}

function after(marker: string, { value }: Comment): string | null {
  const text = value.trim();
  return text.startsWith(`${marker}:`) ? text.slice(marker.length + 1).trim() || null : null;
}

/** Line numbers from 1 by offset. */
export function lineCounter(source: string): (offset: number) => number {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
}
