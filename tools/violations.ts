export interface Violation {
  /** From the root of the repository. */
  path: string;
  line: number;
  problem: string;
}

/** Prints every violation as `path:line problem`, which editors turn into links, and ends the process with 1 if there is one. */
export function report(check: string, violations: readonly Violation[]): void {
  for (const { path, line, problem } of violations) console.error(`${path}:${line} ${problem}`);
  console.log(
    violations.length === 0 ? `${check}: nothing found` : `${check}: ${violations.length} to put right`,
  );
  if (violations.length > 0) process.exitCode = 1;
}
