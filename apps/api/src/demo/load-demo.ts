import type { App } from '../app.ts';
import { drainJobs } from '../development/drain-jobs.ts';
import type { Edges } from '../edges.ts';
import { hashKnownPassword } from '../modules/accounts/index.ts';
import { renderContractPdf } from '../modules/contracts/index.ts';
import type { MovableClock } from '../platform/clock.ts';
import { StartError } from '../platform/config.ts';
import { runScheduledJobs } from '../platform/jobs/run-scheduled.ts';
import { createInProcessClient } from './in-process-client.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, demoLogins } from './logins.ts';
import { loginOf } from './member-beats.ts';
import { playStory } from './play-story.ts';
import { withPrivateServer } from './private-server.ts';
import { createStage } from './stage.ts';
import { tellStory } from './story.ts';

type DemoApp = Pick<App, 'http' | 'routes' | 'jobs'>;

/**
 * Fills an installation with a scene to look around in: the story of three months, played through the product's own use cases on a clock
 * that is turned back and ends where it was. A second time it changes nothing.
 * @throws StartError in production, with a real payment gateway, and where an earlier load was cut off
 */
export async function loadDemo(edges: Edges, app: DemoApp): Promise<void> {
  const clock = requireDevelopment(edges);
  if (await isLoaded(edges)) {
    edges.log.info('the demonstration is there already');
    return;
  }
  edges.log.info('loading the demonstration: three months are played through, which takes some ten seconds');
  const startedAt = performance.now();
  const offset = clock.offset;
  try {
    await withPrivateServer(app.http, edges.address, () => play(edges, app, clock));
  } finally {
    clock.setOffset(offset);
  }
  const seconds = Math.ceil((performance.now() - startedAt) / 1000);
  edges.log.info({ seconds, password: DEMO_PASSWORD }, 'the demonstration is loaded');
}

function requireDevelopment({ movableClock, sandbox }: Edges): MovableClock {
  if (!movableClock)
    throw new StartError('--demo fills an installation with invented people: it is refused in production.');
  if (!sandbox)
    throw new StartError('--demo pays at the sandbox gateway: start it without the RAZORPAY_ variables.');
  return movableClock;
}

/** The admin's account is made last: with it the scene is whole, without it a load was cut off. */
async function isLoaded({ db }: Edges): Promise<boolean> {
  const roles = (await demoLogins(db)).map(({ role }) => role);
  if (roles.length === DEMO_ACCOUNTS.length) return true;
  if (roles.length === 0) return false;
  throw new StartError(
    'An earlier load of the demonstration was cut off in its middle, and what it left cannot be completed.\n' +
      'Begin anew with an empty database: give another DATA_DIR, or an empty one in DATABASE_URL.\n' +
      'Without --demo the server starts with what there is.',
  );
}

async function play(edges: Edges, app: DemoApp, clock: MovableClock): Promise<void> {
  const present = clock.now();
  const stage = createStage(
    edges,
    createInProcessClient(app.routes, edges),
    await hashKnownPassword(DEMO_PASSWORD),
  );
  // Drawing the documents takes longer than all the rest; the worker does it once the scene stands.
  const jobs = app.jobs.filter(({ definition }) => definition.name !== renderContractPdf.name);
  const settle = async (): Promise<void> => {
    const t0=performance.now(); await runScheduledJobs(edges, jobs); const t1=performance.now();
    await drainJobs(edges, jobs); const t2=performance.now(); T.s+=t1-t0; T.d+=t2-t1; T.n++;
  };
  await playStory(tellStory(present).beats, stage, clock, settle);
  clock.moveTo(present);
  await settle();
  console.error(T, process.cpuUsage());
  await stage.enter('admin', loginOf('admin'));
}

const T={s:0,d:0,n:0};
