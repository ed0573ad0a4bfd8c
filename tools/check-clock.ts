/**
 * `npm run check:clock`: the API and its database never ask the machine what time it is; platform/clock.ts does, and
 * the rest is told. A line that must says why: `// clock-check: <reason>`, in SQL files `-- clock-check: <reason>`.
 * Tests are free. See docs/rules/README.md#time.
 */
import { Visitor } from 'oxc-parser';
import { isTest, sourceFiles } from './source-files.ts';
import { lineCounter, parse } from './syntax.ts';
import { report, type Violation } from './violations.ts';

const HOME = 'apps/api/src/platform/clock.ts';
const SQL_CLOCK =
  /\b(?:(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|current_(?:timestamp|date|time)\b|localtime(?:stamp)?\b)/gi;

export function findClockReads(source: string, path: string): Violation[] {
  if (path === HOME || isTest(path)) return [];
  return path.endsWith('.sql') ? inSql(source, path) : inCode(source, path);
}

function inCode(source: string, path: string): Violation[] {
  const { program, lineAt, isAllowed } = parse(source, path);
  const found: Violation[] = [];
  const add = (offset: number, what: string): void => {
    const line = lineAt(offset);
    if (!isAllowed(line, 'clock-check'))
      found.push({ path, line, problem: `${what}: take the time from the clock` });
  };
  const addSql = (text: string, offset: number): void => {
    for (const { 0: words, index } of text.matchAll(SQL_CLOCK)) add(offset + index, `${words} in SQL`);
  };
  new Visitor({
    NewExpression(node) {
      const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date';
      if (isDate && node.arguments.length === 0) add(node.start, 'new Date()');
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') add(node.start, 'Date()');
    },
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      const name = `${node.object.name}.${node.property.name}`;
      if (name === 'Date.now' || name === 'Temporal.Now') add(node.start, name);
    },
    TemplateElement: (node) => addSql(source.slice(node.start, node.end), node.start),
    Literal(node) {
      if (typeof node.value === 'string') addSql(source.slice(node.start, node.end), node.start);
    },
  }).visit(program);
  return found;
}

function inSql(source: string, path: string): Violation[] {
  const lineAt = lineCounter(source);
  const lines = source.split('\n');
  // Comments are blanked, not cut out, so that the places of what follows stay true.
  const code = source.replace(/--.*$|\/\*[\s\S]*?\*\//gm, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...code.matchAll(SQL_CLOCK)].flatMap(({ 0: words, index }) => {
    const line = lineAt(index);
    if (/-- clock-check: *\S/.test(lines[line - 1] ?? '')) return [];
    return [{ path, line, problem: `${words}: the program passes the time` }];
  });
}

if (import.meta.main) {
  const files = sourceFiles('apps/api/src/**/*.ts', 'apps/api/migrations/**/*.sql');
  report(
    'check:clock',
    files.flatMap(({ source, path }) => findClockReads(source, path)),
  );
}
