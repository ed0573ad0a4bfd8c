import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MODULES } from '../apps/api/src/app.ts';
import type { AuditDeclaration } from '../apps/api/src/platform/audit.ts';
import type { Kind, Transitions } from '../apps/api/src/platform/transitions/transition.ts';
import { leftActions } from './left-actions.ts';
import { isTest, sourceFiles } from './source-files.ts';

const collected = MODULES.flatMap(({ audit = [] }) => audit);
/** Every declaration of a module, found by its file, whether or not anybody collects it. */
const declarations = await exportsOf<AuditDeclaration>('audit');
const transitions = (await exportsOf<Transitions<Kind>>('transitions')).filter(
  ([, each]) => typeof each === 'object',
);
const left = leftActions(sourceFiles('apps/api/src/**/*.ts').filter(({ path }) => !isTest(path)));

async function exportsOf<T>(kind: string): Promise<[constant: string, value: T][]> {
  const found: [string, T][] = [];
  for (const { path } of sourceFiles(`apps/api/src/modules/**/*.${kind}.ts`)) {
    const { href } = pathToFileURL(join(process.cwd(), path));
    found.push(...Object.entries((await import(/* @vite-ignore */ href)) as Record<string, T>));
  }
  return found;
}

/** That every audited action has words, the type of `audit` holds. */
it('every declaration is collected for the page of the audit trail', () => {
  expect(declarations.length).toBeGreaterThan(10);
  const forgotten = declarations.filter(([, declaration]) => !collected.includes(declaration));
  expect(forgotten.map(([constant]) => constant)).toEqual([]);
});

/** The actions of a machine have words before anything asks for them: `transition()` does not compile without. */
it('no action is worded that neither the code leaves nor a machine may', () => {
  expect(transitions.length).toBeGreaterThan(5);
  const worded = declarations.flatMap(([constant, declaration]) => {
    const machines = transitions.filter(([, { audit }]) => audit === declaration);
    const actions = machines.flatMap(([, { machine }]) => machine.actions);
    return Object.keys(declaration)
      .filter((verb) => !actions.includes(verb))
      .map((verb) => `${constant}.${verb}`);
  });
  expect(worded.filter((each) => !left.has(each))).toEqual([]);
});

it('words are for people: no raw name, no two alike', () => {
  const words = collected.flatMap((declaration) => Object.values(declaration)).map((action) => action.words);
  expect(words.filter((each) => /[_.]|^\P{Lu}/u.test(each))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

describe('an action is left', () => {
  const MOVER = `
    const t = defineTransitions<K>({ machine, audit: aAudit });
    function moveA(ctx, row, action) { return transition(ctx, t, row, action); }`;
  it.each([
    ['audit(ctx, aAudit.done, {});', 'by a call of audit'],
    ['audit(ctx, late ? aAudit.done : aAudit.failed, {});', 'by one that chooses'],
    ['readRoute({ refusals: aAudit.done });', 'by a route that keeps its refusals'],
    [`${MOVER} begin(ctx, t, row, 'done');`, 'as the first step of a record'],
    [`${MOVER} amend(ctx, t, row, late ? 'done' : 'failed');`, 'as a step'],
    [`${MOVER} moveA(ctx, row, 'done');`, 'by a function around a transition'],
    ["function raise(ctx, kind) { return audit(ctx, aAudit[kind], {}); } raise(ctx, 'done');", 'by its key'],
  ])('%s %s', (source) => {
    expect([...leftActions([{ source, path: 'a.ts' }])]).toContain('aAudit.done');
  });

  it.each([
    '// audit(ctx, aAudit.done, {});',
    "const text = 'audit(ctx, aAudit.done, {})';",
    'const words = aAudit.done.words;',
    'other(ctx, aAudit.done);',
    "const states = ['done']; const words = { done: 'Done' };",
    `${MOVER} audit(ctx, bAudit.done, {}); other(ctx, 'done');`,
    `${MOVER} begin(ctx, u, row, 'done');`,
    `${MOVER} type Step = 'done';`,
  ])('not by %s', (source) => {
    expect([...leftActions([{ source, path: 'a.ts' }])]).not.toContain('aAudit.done');
  });
});
