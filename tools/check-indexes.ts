/**
 * `npm run check:indexes`: in the solver no wrong index passes for a value. An element is read by iteration, by `at(list, index)`, which throws
 * where there is none, or by `list[index] ?? outOfRange(list, index)` in inner loops; never by `list[index] ?? 0` and its like.
 * A line where an element may be missing says why: `// index-check: <reason>`. Tests are free.
 */
import { type Expression, type PrivateIdentifier, Visitor } from 'oxc-parser';
import { isTest, sourceFiles } from './source-files.ts';
import { parse } from './syntax.ts';
import { report, type Violation } from './violations.ts';

export function findHiddenIndexErrors(source: string, path: string): Violation[] {
  if (isTest(path)) return [];
  const { program, lineAt, isAllowed } = parse(source, path);
  const found: Violation[] = [];
  const refuse = (node: Expression | PrivateIdentifier, what: string): void => {
    const line = lineAt(node.start);
    if (!isElement(node) || isAllowed(line, 'index-check')) return;
    found.push({ path, line, problem: `${what} hides a wrong index: use at(list, index)` });
  };
  new Visitor({
    LogicalExpression({ left, operator, right }) {
      if (operator !== '&&' && !isThrowing(right)) refuse(left, `a default behind ${operator}`);
    },
    MemberExpression({ object, optional }) {
      if (optional) refuse(object, '?.');
    },
    CallExpression({ callee, optional }) {
      if (optional) refuse(callee, '?.');
    },
    TSAsExpression: ({ expression }) => refuse(expression, 'a type assertion'),
    TSNonNullExpression: ({ expression }) => refuse(expression, 'a type assertion'),
    BinaryExpression({ left, operator, right }) {
      if (!/^[!=]==?$/.test(operator)) return;
      refuse(left, 'a comparison');
      if (right.type !== 'Identifier' || right.name !== 'undefined') refuse(right, 'a comparison');
    },
  }).visit(program);
  return found;
}

/** `list[index]` and `list.at(index)`, but not `record['name']` and `list.at(0)`: whoever writes these knows that there may be nothing. */
function isElement(node: Expression | PrivateIdentifier): boolean {
  switch (node.type) {
    case 'MemberExpression':
      return node.computed && !isText(node.property);
    case 'CallExpression': {
      const { callee } = node;
      const isAt = callee.type === 'MemberExpression' && !callee.computed && callee.property.name === 'at';
      return isAt && node.arguments[0] !== undefined && !isNumber(node.arguments[0]);
    }
    case 'ParenthesizedExpression':
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isElement(node.expression);
    default:
      return false;
  }
}

type Syntax = { type: string };

function isThrowing(node: Expression): boolean {
  return (
    node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'outOfRange'
  );
}

function isText(node: Syntax & { value?: unknown }): boolean {
  return node.type === 'Literal' && typeof node.value === 'string';
}

function isNumber(node: Syntax & { value?: unknown; argument?: unknown }): boolean {
  if (node.type === 'UnaryExpression') return isNumber(node.argument as Syntax);
  return node.type === 'Literal' && typeof node.value === 'number';
}

if (import.meta.main) {
  const files = sourceFiles('packages/solver/{src,bench}/**/*.ts');
  report(
    'check:indexes',
    files.flatMap(({ source, path }) => findHiddenIndexErrors(source, path)),
  );
}
