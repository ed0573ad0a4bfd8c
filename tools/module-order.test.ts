import { expect, it } from 'vitest';
import { MODULES } from '../apps/api/src/app.ts';
import { MODULE_ORDER } from './import-rules.ts';

it('the composition root lists the modules in the order that imports are held to', () => {
  const names = MODULES.map(({ name }) => name);
  expect(names).toEqual(MODULE_ORDER);
});
