/**
 * `npm run check:money`: money is rounded, divided and read from text in one file only, packages/kernel/src/money.ts. A line that does
 * something else with such a call says so: `// money-check: <reason>`. Tests are free. ADR and architecture: money.
 */
import { type Expression, type PrivateIdentifier, Visitor } from 'oxc-parser';
import { isMoney } from './money-words.ts';
import { isTest, sourceFiles } from './source-files.ts';
import { parse } from './syntax.ts';
import { report, type Violation } from './violations.ts';

const HOME = 'packages/kernel/src/money.ts';
const ELSEWHERE = `outside ${HOME}`;

export function findMoneyArithmetic(source: string, path: string): Violation[] {
  if (path === HOME || isTest(path)) return [];
  const { program, lineAt, isAllowed } = parse(source, path);
  const found: Violation[] = [];
  const add = (offset: number, problem: string): void => {
    const line = lineAt(offset);
    if (!isAllowed(line, 'money-check')) found.push({ path, line, problem });
  };
  new Visitor({
    MemberExpression(node) {
      const name = node.property.type === 'Identifier' && !node.computed ? node.property.name : '';
      if (name === 'toFixed') add(node.property.start, `toFixed ${ELSEWHERE}`);
      if (name === 'round' && node.object.type === 'Identifier' && node.object.name === 'Math')
        add(node.start, `Math.round ${ELSEWHERE}`);
    },
    Identifier({ name, start }) {
      if (name === 'parseFloat') add(start, `parseFloat ${ELSEWHERE}`);
    },
    BinaryExpression(node) {
      const sides = [node.left, node.right];
      if (node.operator === '/' && sides.some(isMoney)) add(node.start, `money is divided ${ELSEWHERE}`);
      if (node.operator === '*' && sides.some(isFraction) && sides.some(isMoney))
        add(node.start, `money is multiplied by a fraction ${ELSEWHERE}`);
    },
    AssignmentExpression(node) {
      const target =
        node.left.type === 'Identifier' || node.left.type === 'MemberExpression' ? node.left : null;
      if (node.operator === '/=' && target && isMoney(target))
        add(node.start, `money is divided ${ELSEWHERE}`);
    },
  }).visit(program);
  return found;
}

function isFraction(node: Expression | PrivateIdentifier): boolean {
  return node.type === 'Literal' && typeof node.value === 'number' && !Number.isInteger(node.value);
}

if (import.meta.main) {
  const files = sourceFiles('packages/*/src/**/*.ts', 'apps/{api,web}/src/**/*.{ts,tsx}');
  report(
    'check:money',
    files.flatMap(({ source, path }) => findMoneyArithmetic(source, path)),
  );
}
