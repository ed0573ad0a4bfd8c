import type { Applicant } from '@backline/api-contract/applications';
import type { MemberCtx, MemberEdgeCtx, MemberReadCtx } from '../../../../platform/context.ts';
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

/**
 * One application. When its buyer opens it the first time, it is `viewed` from then on, and the artist is told that
 * once. See docs/rules/marketplace.md#application. @throws NOT_FOUND
 */
export async function readApplication(edge: MemberEdgeCtx, id: string): Promise<Applicant> {
  const { screen, application } = await edge.snapshot(async (ctx) => {
    const found = await load(ctx, id);
    return { screen: found, application: await present(ctx, found) };
  });
  const isOpened = edge.actor.id === screen.buyerId && statusAt(screen, edge.now) === 'pending';
  if (!isOpened) return application;
  return edge.transaction(async (ctx) => {
    await markViewed(ctx, screen);
    return showApplication(ctx, id);
  });
}

/** The same without marking anything: what a write answers with. */
export async function showApplication(ctx: MemberReadCtx, id: string): Promise<Applicant> {
  return present(ctx, await load(ctx, id));
}

async function present({ db, actor, now }: MemberReadCtx, screen: ApplicationScreen): Promise<Applicant> {
  return presentApplicant(screen, await shownStandingOf(db, screen.artistId, now), actor, now);
}

async function load({ db, actor }: MemberReadCtx, id: string): Promise<ApplicationScreen> {
  const screen = await findApplication(db, id);
  if (!screen || !mayReadApplication(actor, screen)) throw refuse('NOT_FOUND');
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
