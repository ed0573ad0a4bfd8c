import { afterAll, it } from 'vitest';
import { launchBrowser, PHONE } from './browser.ts';
import { playWholeJob } from './journey/whole-job.ts';

const browser = await launchBrowser();
afterAll(() => browser.close());

it('the main job on a phone goes from registration to payout', { timeout: 900_000 }, () =>
  playWholeJob(browser, PHONE),
);
