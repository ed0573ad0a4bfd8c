import type { Applicant } from '@backline/api-contract/applications';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { shownStandingOf } from '../../../foundation/trust/index.ts';
import { moveApplication } from '../application.transitions.ts';
import { statusAt } from '../application-times.ts';
import { applicationNotices } from '../applications.notices.ts';
import { mayReadApplication } from '../applications.policy.ts';
import { presentApplicant } from '../applications.present.ts';
import { type ApplicationScreen, findApplication, nameOf } from '../applications.queries.ts';
import { lockApplicationRow } from '../applications.store.ts';
import { gigWords } from '../gig-words.ts';

/** One application. When its buyer opens it the first time, it is `viewed` from then on, and the artist is told that once. Spec 03. @throws NOT_FOUND */
export async function readApplication(ctx: MemberCtx, id: string): Promise<Applicant> {
  const screen = await load(ctx, id);
  if (ctx.actor.id === screen.buyerId && statusAt(screen, ctx.now) === 'pending')
    await markViewed(ctx, screen);
  return showApplication(ctx, id);
}

/** The same without marking anything: what a write answers with. */
export async function showApplication(ctx: MemberCtx, id: string): Promise<Applicant> {
  const screen = await load(ctx, id);
  return presentApplicant(
    screen,
    await shownStandingOf(ctx.tx, screen.artistId, ctx.now),
    ctx.actor,
    ctx.now,
  );
}

async function load(ctx: MemberCtx, id: string): Promise<ApplicationScreen> {
  const screen = await findApplication(ctx.tx, id);
  if (!screen || !mayReadApplication(ctx.actor, screen)) throw refuse('NOT_FOUND');
  return screen;
}

/** Locked and looked at again: of two tabs that open it at once, one tells the artist. */
async function markViewed(ctx: MemberCtx, screen: ApplicationScreen): Promise<void> {
  const application = await lockApplicationRow(ctx.tx, screen.id);
  if (application?.status !== 'pending') return;
  await moveApplication(ctx, application, 'view', { buyerId: screen.buyerId });
  await notify(ctx, application.artistId, applicationNotices.viewed, {
    ...gigWords(screen),
    buyerName: await nameOf(ctx.tx, screen.buyerId),
  });
}
