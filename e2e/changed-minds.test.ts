import { afterAll, describe, it } from 'vitest';
import { startTestApp } from '../apps/api/src/testing/test-app.ts';
import { DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { cancelAsArtist, cancelAsBuyer } from './journey/cancellation.ts';
import { changeTermsUnderApplicant } from './journey/changed-terms.ts';
import { agreeAsVenue, objectAsVenue } from './journey/host-venue.ts';
import { objectAndSettle } from './journey/objection.ts';

const app = await startTestApp();
await app.goLive();
const browser = await launchBrowser();
afterAll(() => browser.close());

describe.each([DESKTOP, PHONE])('on a $name', (screen) => {
  const stage = { app, browser, screen };

  it('a show that was objected to is frozen, answered, and settled by a share', () => objectAndSettle(stage));
  it('a buyer cancels at the terms that were read last', () => cancelAsBuyer(stage));
  it('an artist cancels, and everything goes back', () => cancelAsArtist(stage));
  it('a venue says no to a gig in its house, and the organizer reads why', () => objectAsVenue(stage));
  it('a venue says yes, and finds the night in its house', () => agreeAsVenue(stage));
  it('terms that changed are confirmed by the artist before anybody is booked', () =>
    changeTermsUnderApplicant(stage));
});
