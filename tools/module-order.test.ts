import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { MODULES } from '../apps/api/src/app.ts';
import { MODULE_ORDER } from './import-rules.ts';

it('the composition root lists the modules in the order that imports are held to', () => {
  expect(MODULES.map(({ name }) => name)).toEqual(MODULE_ORDER);
});

it.each(MODULES)('$name is declared in the folder of that name', async (module) => {
  const { href } = pathToFileURL(`apps/api/src/modules/${module.name}/index.ts`);
  const door: Record<string, unknown> = await import(/* @vite-ignore */ href);
  expect(Object.values(door)).toContain(module);
});
