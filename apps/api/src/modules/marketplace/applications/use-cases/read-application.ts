import type { Applicant } from '@backline/api-contract/applications';
import type { MemberCtx, MemberReadCtx, MemberRootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { shownStandingOf } from '../../../foundation/trust/index.ts';
import { nameOf } from '../../opportunities/index.ts';
import { moveApplication } from '../application.transitions.ts';
import { statusAt } from '../application-times.ts';
import { applicationNotices } from '../applications.notices.ts';
import { mayReadApplication } from '../applications.policy.ts';
import { presentApplicant } from '../applications.present.ts';
import { type ApplicationView, findApplication } from '../applications.queries.ts';
import { lockApplicationRow } from '../applications.store.ts';
import { gigParams } from '../gig-params.ts';

/**
 * One application. When its buyer opens it the first time, it is `viewed` from then on, and the artist is told that
 * once. See docs/rules/marketplace.md#application. @throws NOT_FOUND
 */
export async function readApplication(root: MemberRootCtx, id: string): Promise<Applicant> {
  const { screen, application } = await root.snapshot(async (ctx) => {
    const found = await load(ctx, id);
    return { screen: found, application: await present(ctx, found) };
  });
  const isOpened = root.actor.id === screen.buyerId && statusAt(screen, root.now) === 'pending';
  if (!isOpened) return application;
  return root.transaction(async (ctx) => {
    await markViewed(ctx, screen);
    return showApplication(ctx, id);
  });
}

/** The same without marking anything: what a write answers with. */
export async function showApplication(ctx: MemberReadCtx, id: string): Promise<Applicant> {
  return present(ctx, await load(ctx, id));
}

async function present({ db, actor, now }: MemberReadCtx, screen: ApplicationView): Promise<Applicant> {
  return presentApplicant(screen, await shownStandingOf(db, screen.artistId, now), actor, now);
}

async function load({ db, actor }: MemberReadCtx, id: string): Promise<ApplicationView> {
  const screen = await findApplication(db, id);
  if (!screen || !mayReadApplication(actor, screen)) throw refuse('NOT_FOUND');
  return screen;
}

/** Locked and looked at again: of two tabs that open it at once, one tells the artist. */
async function markViewed(ctx: MemberCtx, screen: ApplicationView): Promise<void> {
  const application = await lockApplicationRow(ctx.tx, screen.id);
  if (application?.status !== 'pending') return;
  await moveApplication(ctx, application, 'view', { buyerId: screen.buyerId, viewedAt: ctx.now });
  await notify(ctx, application.artistId, applicationNotices.viewed, {
    ...gigParams(screen),
    buyerName: await nameOf(ctx.tx, screen.buyerId),
  });
}
