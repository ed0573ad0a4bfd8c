import { expect, it } from 'vitest';
import { startTestApp } from '../../../testing/test-app.ts';

it('job titles are for people: no raw name, no two alike', async () => {
  const app = await startTestApp();
  const titles = app.app.jobs.map(({ definition }) => definition.title);
  expect(titles.filter((each) => /[_.]|^\P{Lu}/u.test(each))).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
});
