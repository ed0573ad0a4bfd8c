import type { CallExpression, Expression } from 'oxc-parser';
import { argumentOf, type CallGraph, callsIn, type Declaration, literalText } from './call-graph.ts';

/** A place where product code takes an action of a machine. */
export interface Site {
  /** The name of the constant that declares the machine's transitions, without its ending: `booking`. */
  machine: string;
  action: string;
  at: Declaration;
}

/** How an action is written where it is neither a word nor handed in: `sign-contract.ts signAction(side)` -> the actions. */
export type WrittenOtherwise = Readonly<Record<string, readonly string[]>>;

/** A function that takes an action of a machine which its caller names. */
interface Carrier {
  machine: string;
  /** At which place of its arguments. */
  place: number;
}

/**
 * Every place where an action is taken: by `transition()`, by a function that hands its own parameter on to it, or by the machine's `next()`
 * with both words written out, which is how a record begins beyond the first state.
 * @throws Error where an action is written in a way that neither this nor `otherwise` understands
 */
export function transitionSites(graph: CallGraph, otherwise: WrittenOtherwise): Site[] {
  const sites: Site[] = [];
  const carriers = new Map<Declaration, Carrier>();
  const take = (at: Declaration, machine: string, argument: Expression | undefined): void => {
    const place = parameterPlace(at, argument);
    if (place >= 0) carriers.set(at, { machine, place });
    else for (const action of actionsOf(at, argument, otherwise)) sites.push({ machine, action, at });
  };
  const calls = graph.declarations.flatMap((at) => callsIn(at.node).map((call) => ({ at, ...call })));
  for (const { at, name, object, call } of calls) {
    if (name === 'transition' && object === null)
      take(at, nameOf(argumentOf(call, 1), 'Transitions'), argumentOf(call, 3));
    if (name === 'next') sites.push(...begunBy(at, object, call));
  }
  // A map that grows while it is walked: who hands an action on is called with it.
  for (const [carrier, { machine, place }] of carriers)
    for (const { at, name, call } of calls)
      if (graph.resolve(at.path, name) === carrier) take(at, machine, argumentOf(call, place));
  return sites;
}

function nameOf(node: Expression | undefined, ending: string): string {
  if (node?.type !== 'Identifier' || !node.name.endsWith(ending))
    throw new Error('transition() is called with transitions that have no name');
  return node.name.slice(0, -ending.length);
}

function parameterPlace({ node }: Declaration, argument: Expression | undefined): number {
  const params = node.type === 'FunctionDeclaration' ? node.params : [];
  return argument?.type === 'Identifier'
    ? params.findIndex((param) => param.type === 'Identifier' && param.name === argument.name)
    : -1;
}

function actionsOf(
  at: Declaration,
  argument: Expression | undefined,
  otherwise: WrittenOtherwise,
): readonly string[] {
  const word = literalText(argument);
  if (word !== null) return [word];
  const key = `${at.path.replace(/^.*\//, '')} ${describe(argument)}`;
  const actions = otherwise[key];
  if (!actions) throw new Error(`${at.path}: which actions may this be? ${key}`);
  return actions;
}

function describe(argument: Expression | undefined): string {
  if (argument?.type === 'Identifier') return argument.name;
  return argument?.type === 'CallExpression' && argument.callee.type === 'Identifier'
    ? `${argument.callee.name}()`
    : String(argument?.type);
}

/** `contractMachine.next('draft', 'send')` */
function begunBy(at: Declaration, object: string | null, call: CallExpression): Site[] {
  const [state, action] = [argumentOf(call, 0), argumentOf(call, 1)].map(literalText);
  return object?.endsWith('Machine') && state && action
    ? [{ machine: object.slice(0, -'Machine'.length), action, at }]
    : [];
}
