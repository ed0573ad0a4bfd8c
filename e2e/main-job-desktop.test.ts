import { afterAll, it } from 'vitest';
import { DESKTOP, launchBrowser } from './browser.ts';
import { playWholeJob } from './journey/whole-job.ts';

const browser = await launchBrowser();
afterAll(() => browser.close());

// Started over once, on a fresh database: on a starved machine a browser can miss a time-out that nobody broke.
it('the main job on a desktop goes from registration to payout', { timeout: 400_000, retry: 1 }, () =>
  playWholeJob(browser, DESKTOP),
);
