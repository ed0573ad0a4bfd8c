import type { Adapters } from '../adapters.ts';
import type { App } from '../app.ts';
import { createVerifiedAccount, hashPublicPassword } from '../modules/identity/accounts/index.ts';
import type { MovableClock } from '../platform/clock.ts';
import { NO_ORIGIN, rootContext } from '../platform/context.ts';
import { StartError } from '../platform/start-problems.ts';
import { createInProcessClient } from './in-process-client.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, demoLogins } from './logins.ts';
import { loginOf } from './member-steps.ts';
import { playStory } from './play-story.ts';
import { withPrivateServer } from './private-server.ts';
import { settleDay } from './settle-day.ts';
import { createStage } from './stage.ts';
import { tellStory } from './story.ts';
import { withUnsyncedDatabase } from './unsynced-database.ts';

type DemoApp = Pick<App, 'http' | 'routes' | 'jobs'>;

/**
 * Fills an installation with a scene to look around in: the story of three months, played through the product's own routes on a clock
 * that is turned back and ends where it was. A second time it changes nothing.
 * @throws StartError in production, with a real payment gateway, and where an earlier load was interrupted
 */
export async function loadDemo(adapters: Adapters, app: DemoApp): Promise<void> {
  const clock = requireDevelopment(adapters);
  if (await isLoaded(adapters)) {
    adapters.log.info('the demonstration is there already');
    return;
  }
  adapters.log.info(
    'loading the demonstration: three months are played through, which takes some ten seconds',
  );
  const startedAt = performance.now();
  const passwordHash = await hashPublicPassword(DEMO_PASSWORD);
  await withPrivateServer(app.http, adapters.address, () =>
    withUnsyncedDatabase(adapters, (unsynced) => play(unsynced, app, clock, passwordHash)),
  );
  const ctx = rootContext(adapters, null, clock.now(), NO_ORIGIN);
  await ctx.transaction((inner) => createVerifiedAccount(inner, { ...loginOf('admin'), passwordHash }));
  const seconds = Math.ceil((performance.now() - startedAt) / 1000);
  adapters.log.info({ seconds }, 'the demonstration is loaded; the login page lists its people');
}

function requireDevelopment({ movableClock, sandbox }: Adapters): MovableClock {
  if (!movableClock)
    throw new StartError('--demo fills an installation with invented people: it is refused in production.');
  if (!sandbox)
    throw new StartError('--demo pays at the sandbox gateway: start it without the RAZORPAY_ variables.');
  return movableClock;
}

/** The admin's account is made last: with it the scene is whole, without it a load was interrupted. */
async function isLoaded({ db }: Adapters): Promise<boolean> {
  const present = (await demoLogins(db)).length;
  if (present === DEMO_ACCOUNTS.length) return true;
  if (present === 0) return false;
  throw new StartError(
    'An earlier load of the demonstration was cut off in its middle, and what it left cannot be completed.\n' +
      'Start over with an empty database: give another DATA_DIR, or an empty one in DATABASE_URL.\n' +
      'Without --demo the server starts with what there is.',
  );
}

async function play(
  adapters: Adapters,
  app: DemoApp,
  clock: MovableClock,
  passwordHash: string,
): Promise<void> {
  const { offset } = clock;
  const stage = createStage(adapters, createInProcessClient(app.routes, adapters), passwordHash);
  try {
    await playStory(tellStory(clock.now()), stage, clock, () => settleDay(adapters, app.jobs));
  } finally {
    clock.setOffset(offset);
  }
  await settleDay(adapters, app.jobs);
}
