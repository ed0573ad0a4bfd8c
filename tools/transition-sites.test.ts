import { expect, it } from 'vitest';
import { buildCallGraph } from './call-graph.ts';
import { originsOf } from './origins.ts';
import { transitionSites } from './transition-sites.ts';

const MOVE = {
  path: 'a/lamp.transitions.ts',
  source: `export function moveLamp(ctx, lamp, action: LampAction) { return transition(ctx, lampTransitions, lamp, action); }`,
};
const told = (...files: { path: string; source: string }[]) => {
  const graph = buildCallGraph(files);
  const origins = originsOf(graph);
  return transitionSites(graph, { 'dim.ts choose()': ['dim', 'glow'] }).map(({ machine, action, at }) => [
    machine,
    action,
    at.name,
    [...(origins.get(at) ?? [])],
  ]);
};

it('an action is found where it is named, through imports, re-exports and hands, with who sets it off', () => {
  const index = { path: 'a/index.ts', source: `export { moveLamp as move } from './lamp.transitions.ts';` };
  const light = {
    path: 'b/light.ts',
    source: `import { move } from '../a/index.ts';
      export async function light(ctx, lamp) { await move(ctx, lamp, 'light'); }
      const forgotten = (ctx, lamp) => move(ctx, lamp, 'forget');`,
  };
  const routes = {
    path: 'b/lamps.routes.ts',
    source: `import { light } from './light.ts';
      export const lampRoutes = [route({ access: 'admin:access', handle: (ctx) => light(ctx, {}) })];`,
  };
  const jobs = {
    path: 'b/lamps.jobs.ts',
    source: `import { light } from './light.ts';
      export const lampJobs = () => [handle(lightAtDusk, (root) => sweep(root, [], light))];`,
  };
  expect(told(MOVE, index, light, routes, jobs)).toEqual([
    ['lamp', 'light', 'light', ['staff', 'clock']],
    ['lamp', 'forget', 'forgotten', []],
  ]);
});

it('names of properties and of types take nothing', () => {
  const source = `import { moveLamp } from './lamp.transitions.ts';
    export const lamps: Record<moveLamp, string> = { moveLamp: lamp.moveLamp };
    export const lampRoutes = [route({ access: 'member', handle: lamps })];`;
  expect(told(MOVE, { path: 'a/other.ts', source })).toEqual([]);
});

it('an action that is chosen is looked up, and one that nobody can tell is an error', () => {
  const dim = (action: string) => ({
    path: 'a/dim.ts',
    source: `import { moveLamp } from './lamp.transitions.ts';
      export function dim(ctx, lamp) { return moveLamp(ctx, lamp, ${action}); }`,
  });
  expect(told(MOVE, dim('choose(lamp)')).map(([, action]) => action)).toEqual(['dim', 'glow']);
  expect(() => told(MOVE, dim('guess(lamp)'))).toThrow('which actions may this be? dim.ts guess()');
});
