import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MODULES } from './app.ts';
import type { AuditDeclaration } from './platform/audit.ts';

const FOLDER = join(import.meta.dirname, 'modules');
const collected = MODULES.flatMap(({ audit = [] }) => audit);
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((path) => join(FOLDER, path));
/** Every declaration of a module, found by its file, whether or not anybody collects it. */
const declarations: [constant: string, AuditDeclaration][] = [];
for (const path of files.filter((each) => each.endsWith('.audit.ts')))
  declarations.push(...Object.entries((await import(path)) as Record<string, AuditDeclaration>));
const sources = files
  .filter((path) => path.endsWith('.ts') && !/\.(audit|test)\.ts$/.test(path))
  .map((path) => readFileSync(path, 'utf8'));

/** That every audited action has words, the type of `audit` holds. */
it('every declaration is collected for the page of the audit trail', () => {
  const forgotten = declarations.filter(([, declaration]) => !collected.includes(declaration));
  expect(forgotten.map(([constant]) => constant)).toEqual([]);
});

it('no action is worded that nothing leaves', () => {
  const left = declarations.flatMap(([constant, declaration]) =>
    Object.entries(declaration).filter(([verb]) => {
      const [named, literal] = [`${constant}.${verb}`, `'${verb}'`];
      const key = new RegExp(`\\b${verb}: '`);
      return !sources.some(
        (source) => source.includes(named) || source.includes(literal) || key.test(source),
      );
    }),
  );
  expect(left).toEqual([]);
});

it('words are for people: no raw name, no two alike', () => {
  const words = collected.flatMap((declaration) => Object.values(declaration)).map((action) => action.words);
  expect(words.filter((each) => /[_.]|^\P{Lu}/u.test(each))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});
