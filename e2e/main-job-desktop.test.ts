import { afterAll, it } from 'vitest';
import { DESKTOP, launchBrowser } from './browser.ts';
import { playWholeJob } from './journey/whole-job.ts';

const browser = await launchBrowser();
afterAll(() => browser.close());

it('the main job on a desktop goes from registration to payout', { timeout: 900_000 }, () =>
  playWholeJob(browser, DESKTOP),
);
