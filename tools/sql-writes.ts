import { type Expression, type Program, type PropertyKey, Visitor } from 'oxc-parser';
import { bareName, effectsOf, effectsOfSql, UNKNOWN } from './sql-text.ts';
import { snakeCase } from './table-owners.ts';

/** A place that writes: a table as the database calls it, null for one that is not written out, or what is refused as such. */
export type Write = { offset: number } & ({ table: string | null } | { refused: string });

const BUILDER_WRITES = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const BUILDER_DEFINITIONS =
  /^(?:(?:create|alter|drop)(?:Table|Index|View|Type|Schema)|refreshMaterializedView)$/;
/** They take a text that may come from anywhere. */
const RAW_CALLS = /^(?:sql\.raw|CompiledQuery\.raw|.*\.executeQuery)$/;

const DEFINES = 'tables, and what belongs to them, are made and changed by migrations alone';
const RAW = 'write it as sql`...`: what a raw text writes cannot be seen here';

/** Every write of a file: by the query builder, and by SQL as text, also where that is put together from pieces. */
export function writesOf(program: Program): Write[] {
  const found: Write[] = [];
  // Calls come before what they call, and a whole before its parts: those are then known already.
  const targets = new Map<number, Expression>();
  const read = new Set<Expression>();
  const addTables = (offset: number, tables: readonly (string | null)[]): void => {
    for (const table of tables) found.push({ offset, table });
  };
  const readName = (offset: number, name: string | null): void => {
    if (name === null) return;
    if (BUILDER_DEFINITIONS.test(name)) found.push({ offset, refused: DEFINES });
    if (!BUILDER_WRITES.has(name)) return;
    const target = targets.get(offset);
    addTables(offset, target ? builderTargets(target) : [null]);
  };
  const readText = (node: Expression, effects = effectsOf): void => {
    if (read.has(node)) return;
    for (const piece of piecesOf(node)) read.add(piece);
    const text = textOf(node);
    readName(node.start, text);
    const { tables, defines } = effects(text);
    addTables(node.start, tables);
    if (defines) found.push({ offset: node.start, refused: DEFINES });
  };
  new Visitor({
    CallExpression({ callee, arguments: [target] }) {
      if (callee.type === 'MemberExpression' && target && target.type !== 'SpreadElement')
        targets.set(callee.property.start, target);
    },
    MemberExpression({ object, property, computed }) {
      const name = nameOf(property, computed);
      readName(property.start, name);
      if (computed) read.add(property as Expression);
      if (RAW_CALLS.test(`${object.type === 'Identifier' ? object.name : ''}.${name}`))
        found.push({ offset: property.start, refused: RAW });
    },
    ObjectPattern({ properties }) {
      for (const property of properties) {
        const name = property.type === 'Property' ? nameOf(property.key, property.computed) : null;
        readName(property.start, name);
        if (name === 'raw') found.push({ offset: property.start, refused: RAW });
      }
    },
    TaggedTemplateExpression: ({ quasi }) => readText(quasi, effectsOfSql),
    BinaryExpression: (node) => (node.operator === '+' ? readText(node) : undefined),
    TemplateLiteral: (node) => readText(node),
    Literal: (node) => readText(node),
  }).visit(program);
  return found.sort((one, other) => one.offset - other.offset);
}

/** The name under which a property is taken, or null for one that is only known when the program runs. */
function nameOf(key: PropertyKey, computed: boolean): string | null {
  if (key.type === 'PrivateIdentifier') return null;
  return key.type === 'Identifier' && !computed ? key.name : literal(key as Expression);
}

/** The tables that an argument of the query builder names, as `'bookings as b'` or a list of such; null for one that is not written out. */
function builderTargets(node: Expression): (string | null)[] {
  const targets = node.type === 'ArrayExpression' ? node.elements : [node];
  return targets.map((target) => {
    const name = target && target.type !== 'SpreadElement' ? literal(target) : null;
    return name === null ? null : snakeCase(bareName(name.replace(/\s+as\s.*$/i, '')));
  });
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
      return node.quasis
        .map(({ value }, index) => {
          const hole = node.expressions[index];
          return (value.cooked ?? value.raw) + (hole ? textOf(hole) : '');
        })
        .join('');
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

/** The expressions that were joined into a text. */
function piecesOf(node: Expression): Expression[] {
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return [node, ...piecesOf(node.left), ...piecesOf(node.right)];
  if (node.type === 'TemplateLiteral') return [node, ...node.expressions.flatMap(piecesOf)];
  return [node];
}
