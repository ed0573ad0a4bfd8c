import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_WORDS } from '@backline/api-contract/operator-words';
import { expect, it } from 'vitest';
import { startTestApp } from '../../../testing/test-app.ts';

const MODULES = join(import.meta.dirname, '../..');
const sources = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(MODULES, path), 'utf8'));

/** That every audited action has words, the type of `audit` holds; here that no words are left over from one that is gone. */
it('words no audited action that no use case leaves', () => {
  const left = Object.keys(AUDIT_WORDS).filter((action) => {
    const [record = '', verb = ''] = action.split('.');
    const literal = sources.some((source) => source.includes(`'${action}'`));
    const composed = sources.some((source) => source.includes(`\`${record}.\${`));
    return (
      !literal &&
      !(composed && sources.some((source) => source.includes(`'${verb}'`) || source.includes(`${verb}: '`)))
    );
  });
  expect(left).toEqual([]);
});

it('is for people: no raw name, no two alike', async () => {
  const app = await startTestApp();
  const titles = app.app.jobs.map(({ definition }) => definition.title);
  for (const words of [Object.values(AUDIT_WORDS), titles]) {
    expect(words.filter((each) => /[_.]|^\P{Lu}/u.test(each))).toEqual([]);
    expect(new Set<string>(words).size).toBe(words.length);
  }
});
