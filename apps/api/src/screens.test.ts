import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { MODULES } from './app.ts';
import type { Route } from './platform/http/route.ts';
import { startTestApp } from './testing/test-app.ts';

/** Commands give back rows; what answers with a page of the product over several domains is a screen, and a screen changes nothing. */
const app = await startTestApp();
const screens = MODULES.filter(({ name }) => name.startsWith('screens/'));
const order = MODULES.map(({ name }) => nameOf(name));
/** What any module may answer with and be made of: words that belong to no record. */
const COMMON = ['primitives', 'envelope', 'reference'];

const wireOf = new Map<unknown, string>();
for (const file of globSync(join(import.meta.dirname, '../../../packages/api-contract/src/*.ts'))) {
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(file).href);
  // What `export *` gives twice belongs to one file all the same: `accounts.enums` to `accounts`.
  for (const value of Object.values(exported))
    if (isSchema(value)) wireOf.set(value, basename(file, '.ts').replace(/\..*/, ''));
}

const answers = MODULES.flatMap(({ name, routes }) => {
  const own = routes?.(app.adapters, { jobs: [], audited: [] }) ?? [];
  return own.map((route) => ({ name, route, title: `${name}: ${route.method} ${route.path}` }));
});
const ofScreens = answers.filter(({ name }) => name.startsWith('screens/'));
/** The files of the wire package from which screens answer; `primitives` has only the answer without a word. */
const pageFiles = new Set(ofScreens.map(({ route }) => wireOf.get(route.response)).filter(isOfRecords));

describe('screens', () => {
  it('answer with pages, and each has some', () => {
    expect(screens.length).toBeGreaterThan(2);
    for (const { name } of screens)
      expect(answers.filter((each) => each.name === name).map(({ title }) => title)).not.toEqual([]);
    expect(ofScreens.filter(({ route }) => !wireOf.has(route.response))).toEqual([]);
  });

  it('own no table, and leave neither work nor news nor traces behind', () => {
    for (const { name, tables, jobs, notices, audit, events, subscriptions } of screens)
      expect({ name, tables, jobs, notices, audit, events, subscriptions }).toEqual({ name });
  });
});

describe('every other module', () => {
  const others = answers.filter(({ name }) => !name.startsWith('screens/'));

  it('answers with rows that it may know of: its own, or those of a module before it', () => {
    expect(others.length).toBeGreaterThan(30);
    expect(others.flatMap(({ name, route, title }) => foreignAnswer(name, route, title))).toEqual([]);
  });

  it('would be found out', () => {
    const schemaOf = (path: string) => answers.find(({ route }) => route.path === path)?.route.response;
    const told = (name: string, path: string) =>
      foreignAnswer(name, { ...others[0]?.route, response: schemaOf(path) } as Route, 'it');
    expect(told('bookings/bookings', '/bookings')).toEqual(['it answers with a page: from bookings']);
    expect(told('operations/admin', '/totals')).toEqual(['it answers with a page: from totals']);
    expect(told('foundation/trust', '/payments')).toEqual(['it tells of payments']);
    expect(told('bookings/bookings', '/bookings/:id')).toContain('it tells of payments');
    expect(told('bookings/bookings', '/nowhere')).toEqual([
      'it answers with what is not in the wire package',
    ]);
    expect(told('money/payments', '/payments')).toEqual([]);
  });
});

/**
 * What is wrong with the answer of a module that is no screen: it comes from a file that screens answer from, or it is made of records of a
 * module that comes later, which only a page can put together.
 */
function foreignAnswer(name: string, { response, file }: Route, title: string): string[] {
  const wire = wireOf.get(response);
  if (wire === undefined) return file ? [] : [`${title} answers with what is not in the wire package`];
  const later = [...wireFilesIn(response)].filter(
    (each) => !(rank(each) >= 0 && rank(each) <= rank(nameOf(name))),
  );
  return [
    ...(pageFiles.has(wire) ? [`${title} answers with a page: from ${wire}`] : []),
    ...later.map((each) => `${title} tells of ${each}`),
  ];
}

/** The files of the wire package whose schemas an answer is made of. */
function wireFilesIn(schema: z.ZodType): Set<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const file = wireOf.get(value);
    if (isOfRecords(file)) found.add(file);
    for (const part of Object.values(isSchema(value) ? value._zod.def : value)) walk(part);
  };
  walk(schema);
  return found;
}

function isSchema(value: unknown): value is z.ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}

function isOfRecords(file: string | undefined): file is string {
  return file !== undefined && !COMMON.includes(file);
}

/** `payments` of `money/payments`: the wire package has a file of that name. */
function nameOf(module: string): string {
  return module.slice(module.indexOf('/') + 1);
}

function rank(file: string): number {
  return order.indexOf(file);
}
