import { type Expression, Visitor } from 'oxc-parser';
import { parse } from './syntax.ts';

/** What one file does with audited actions. */
interface Uses {
  /** `constant.verb` of what it leaves by its own words. */
  left: string[];
  /** By the name of a transition's definition or of a function that leaves what its caller names: the declaration that it goes by. */
  goesBy: [name: string, constant: string][];
  /** Texts among the arguments of each call, with those of them that name a definition. */
  calls: { callee: string; names: string[]; texts: string[]; inside: string }[];
}

/** They take the definition of a record's transitions, and what is done. */
const MOVING = ['transition', 'amend', 'begin'];

/**
 * Every audited action, as `bookingAudit.created`, that some code leaves: in a call of `audit`, as what a route or webhook keeps of its
 * refusals, or by name in a call of `transition`, `amend` or `begin`, or of a function around one of these. A name in a comment, in another
 * call or in a type leaves nothing.
 */
export function leftActions(files: readonly { source: string; path: string }[]): ReadonlySet<string> {
  const uses = files.map(({ source, path }) => usesOf(source, path));
  const calls = uses.flatMap((file) => file.calls);
  const goesBy = new Map(uses.flatMap((file) => file.goesBy));
  for (const { callee, names, texts, inside } of calls) {
    const constant = names.map((name) => goesBy.get(name)).find((each) => each !== undefined);
    if (MOVING.includes(callee) && constant && texts.length === 0) goesBy.set(inside, constant);
  }
  const named = calls.flatMap(({ callee, names, texts }) => {
    const constants = (MOVING.includes(callee) ? names : [callee]).flatMap((name) => goesBy.get(name) ?? []);
    return constants.flatMap((constant) => texts.map((text) => `${constant}.${text}`));
  });
  return new Set([...uses.flatMap(({ left }) => left), ...named]);
}

function usesOf(source: string, path: string): Uses {
  const uses: Uses = { left: [], goesBy: [], calls: [] };
  const functions: string[] = [];
  const leave = (node: Expression | undefined): void => {
    for (const each of choices(node)) {
      if (each.type !== 'MemberExpression' || each.object.type !== 'Identifier') continue;
      const { object, property, computed } = each;
      if (!computed && property.type === 'Identifier') uses.left.push(`${object.name}.${property.name}`);
      else uses.goesBy.push([functions.at(-1) ?? '', object.name]);
    }
  };
  new Visitor({
    FunctionDeclaration: ({ id }) => functions.push(id?.name ?? ''),
    'FunctionDeclaration:exit': () => functions.pop(),
    VariableDeclarator({ id, init }) {
      if (
        id.type === 'Identifier' &&
        init?.type === 'CallExpression' &&
        nameOf(init.callee) === 'defineTransitions'
      )
        uses.goesBy.push([id.name, auditOf(init.arguments[0])]);
    },
    CallExpression({ callee, arguments: given }) {
      const values = given.filter((each) => each.type !== 'SpreadElement');
      if (nameOf(callee) === 'audit') leave(values[1]);
      const plain = values.flatMap(choices);
      uses.calls.push({
        callee: nameOf(callee),
        names: plain.map(nameOf).filter((name) => name !== ''),
        texts: plain.flatMap((each) =>
          each.type === 'Literal' && typeof each.value === 'string' ? [each.value] : [],
        ),
        inside: functions.at(-1) ?? '',
      });
    },
    Property({ key, value }) {
      if (key.type === 'Identifier' && key.name === 'refusals') leave(value as Expression);
    },
  }).visit(parse(source, path).program);
  return uses;
}

/** The declaration that a definition of transitions is given as `audit`. */
function auditOf(definition: Expression | { type: 'SpreadElement' } | undefined): string {
  const properties = definition?.type === 'ObjectExpression' ? definition.properties : [];
  const audit = properties.find(
    (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'audit',
  );
  return audit?.type === 'Property' ? nameOf(audit.value) : '';
}

/** An expression, or each of those that it chooses from. */
function choices(node: Expression | undefined): Expression[] {
  if (!node) return [];
  return node.type === 'ConditionalExpression'
    ? [...choices(node.consequent), ...choices(node.alternate)]
    : [node];
}

function nameOf(node: Expression): string {
  return node.type === 'Identifier' ? node.name : '';
}
