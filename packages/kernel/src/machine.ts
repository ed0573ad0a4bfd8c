/**
 * One transition table per machine, keyed by (state, action). A missing cell is an illegal transition. The table is
 * checked when the module loads, so that a typo stops the start and not a booking.
 */
export interface MachineDefinition<S extends string, A extends string> {
  name: string;
  initial: S | readonly S[];
  terminal: readonly S[];
  transitions: { readonly [state in S]: { readonly [action in A]?: S } };
}

export interface Machine<S extends string, A extends string> {
  readonly name: string;
  readonly states: readonly S[];
  readonly actions: readonly A[];
  can(state: S, action: A): boolean;
  /** @throws IllegalTransitionError, which names the current state. */
  next(state: S, action: A): S;
  /** The states in which an action is legal: for conditional updates. */
  statesFor(action: A): S[];
}

export class IllegalTransitionError extends Error {
  readonly machine: string;
  readonly state: string;
  readonly action: string;

  constructor(machine: string, state: string, action: string) {
    super(
      `${/^[aeiou]/.test(machine) ? 'An' : 'A'} ${machine.replaceAll('_', ' ')} that is ${state.replaceAll('_', ' ')} does not allow: ${action.replaceAll('_', ' ')}.`,
    );
    this.name = 'IllegalTransitionError';
    this.machine = machine;
    this.state = state;
    this.action = action;
  }
}

/** @throws Error when a target is unknown, a state cannot be reached, a terminal state can be left (or the reverse), or a state never
 * comes to an end in a machine that has terminal states. */
export function defineMachine<S extends string, A extends string>(
  definition: MachineDefinition<S, A>,
): Machine<S, A> {
  const { name, transitions } = definition;
  const states = Object.keys(transitions) as S[];
  const cells = states.flatMap((state) =>
    (Object.entries(transitions[state]) as [A, S][]).map(([action, target]) => ({ state, action, target })),
  );
  const starts: readonly S[] = Array.isArray(definition.initial)
    ? definition.initial
    : [definition.initial as S];
  checkTable(name, states, cells, starts, definition.terminal);
  const can = (state: S, action: A): boolean => transitions[state]?.[action] !== undefined;
  return {
    name,
    states,
    actions: [...new Set(cells.map((cell) => cell.action))],
    can,
    next(state, action) {
      const target = transitions[state]?.[action];
      if (target === undefined) throw new IllegalTransitionError(name, state, action);
      return target;
    },
    statesFor: (action) => states.filter((state) => can(state, action)),
  };
}

function checkTable(
  name: string,
  states: readonly string[],
  cells: readonly { state: string; action: string; target: string }[],
  starts: readonly string[],
  terminal: readonly string[],
): void {
  const fail = (problem: string): never => {
    throw new Error(`machine ${name}: ${problem}`);
  };
  for (const { state, action, target } of cells) {
    if (!states.includes(target)) fail(`${state} + ${action} leads to the unknown state ${target}`);
  }
  const reached = new Set<string>(starts);
  for (const state of reached) {
    for (const cell of cells) if (cell.state === state) reached.add(cell.target);
  }
  const ending = statesThatEnd(cells, terminal);
  const lost = states.find((state) => !reached.has(state));
  if (lost !== undefined) fail(`the state ${lost} cannot be reached`);
  for (const state of states) {
    // A step that leads back to where it began is no way out.
    const leaves = cells.some((cell) => cell.state === state && cell.target !== state);
    if (leaves && terminal.includes(state)) fail(`the terminal state ${state} can be left`);
    if (!leaves && !terminal.includes(state)) fail(`the state ${state} has no way out and is not terminal`);
    if (terminal.length > 0 && !ending.has(state)) fail(`the state ${state} never comes to an end`);
  }
}

/** The states from which some terminal one can be reached, the terminal ones included. */
function statesThatEnd(
  cells: readonly { state: string; target: string }[],
  terminal: readonly string[],
): ReadonlySet<string> {
  const ending = new Set(terminal);
  // A set that grows while it is walked: whoever leads to a state that ends, ends too.
  for (const state of ending) {
    for (const cell of cells) if (cell.target === state) ending.add(cell.state);
  }
  return ending;
}
