import { type Expression, type Program, Visitor } from 'oxc-parser';
import { snakeCase } from './table-owners.ts';

/** A place that writes a table. */
export interface Write {
  offset: number;
  /** As the database calls it, or null where the text does not say it. */
  table: string | null;
}

const KYSELY_WRITES = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);

/** Stands in a statement for what is only known when the program runs. */
const UNKNOWN = '\uFFFC';
const NAME = `(?:"?\\w+"?\\.)?"?(?:\\w+|${UNKNOWN})"?`;
const SQL_WRITES = [
  `insert\\s+into\\s+(${NAME})`,
  `update\\s+(?:only\\s+)?(${NAME})(?:\\s*\\*)?(?:\\s+(?:as\\s+)?(?!set\\b)\\w+)?\\s+set\\b`,
  `delete\\s+from\\s+(?:only\\s+)?(${NAME})`,
  `truncate\\s+(?:table\\s+)?(?:only\\s+)?(${NAME}(?:\\s*,\\s*${NAME})*)`,
  `merge\\s+into\\s+(?:only\\s+)?(${NAME})`,
  `copy\\s+(${NAME})\\s*(?:\\([^)]*\\)\\s*)?from\\b`,
].map((pattern) => new RegExp(`\\b${pattern}`, 'gi'));

/** Every write of a file: by the query builder, and by SQL as text, also where that is put together from pieces. */
export function writesOf(program: Program): Write[] {
  const found: Write[] = [];
  const add = (offset: number, tables: readonly (string | null)[]): void => {
    for (const table of tables) found.push({ offset, table });
  };
  // Calls come before what they call, and a sum before its parts: those are then known already.
  const arguments_ = new Map<number, Expression>();
  const read = new Set<Expression>();
  const readText = (node: Expression): void => {
    if (read.has(node)) return;
    for (const piece of piecesOf(node)) read.add(piece);
    add(node.start, tablesWritten(textOf(node)));
  };
  new Visitor({
    CallExpression({ callee, arguments: [target] }) {
      if (callee.type === 'MemberExpression' && target && target.type !== 'SpreadElement')
        arguments_.set(callee.property.start, target);
    },
    MemberExpression({ property, computed }) {
      const method =
        property.type === 'Identifier' && !computed ? property.name : literal(property as Expression);
      if (method === null || !KYSELY_WRITES.has(method)) return;
      const target = arguments_.get(property.start);
      add(property.start, target ? builderTargets(target) : [null]);
    },
    BinaryExpression: (node) => (node.operator === '+' ? readText(node) : undefined),
    TemplateLiteral: readText,
    Literal: readText,
  }).visit(program);
  return found.sort((one, other) => one.offset - other.offset);
}

/** The tables that an argument of the query builder names, as `'bookings as b'` or a list of such; null for one that is not written out. */
function builderTargets(node: Expression): (string | null)[] {
  const targets = node.type === 'ArrayExpression' ? node.elements : [node];
  return targets.map((target) => {
    const name = target && target.type !== 'SpreadElement' ? literal(target) : null;
    return name === null ? null : snakeCase(bare(name.replace(/\s+as\s.*$/i, '')));
  });
}

/** The tables that a statement writes; null for one that it does not name. */
function tablesWritten(text: string): (string | null)[] {
  const statement = text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  return SQL_WRITES.flatMap((pattern) =>
    [...statement.matchAll(pattern)].flatMap(([, names = '']) =>
      names.split(',').map((name) => (name.includes(UNKNOWN) ? null : bare(name))),
    ),
  );
}

/** Without quotes and without the schema that the tables of the product are in. */
function bare(name: string): string {
  return name
    .trim()
    .replaceAll('"', '')
    .replace(/^public\./i, '');
}

function literal(node: Expression): string | null {
  const text = textOf(node);
  return text.includes(UNKNOWN) ? null : text;
}

/** What an expression is as text, with a stand-in for every part that is no text. */
function textOf(node: Expression): string {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : UNKNOWN;
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? value.raw).join(UNKNOWN);
    case 'BinaryExpression':
      return node.operator === '+' ? textOf(node.left) + textOf(node.right) : UNKNOWN;
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return textOf(node.expression);
    default:
      return UNKNOWN;
  }
}

/** The literals that were joined into a text. */
function piecesOf(node: Expression): Expression[] {
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return [node, ...piecesOf(node.left), ...piecesOf(node.right)];
  return [node];
}
