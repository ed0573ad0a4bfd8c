import type { Applicant, Application, applicationsQuerySchema } from '@backline/api-contract/applications';
import { type Pagination, paginate } from '@backline/api-contract/envelope';
import type { z } from 'zod';
import type { MemberReadCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { shownStandingsOf } from '../../../foundation/trust/index.ts';
import { findOpportunity, mayRead, mayReadApplications, refuseStranger } from '../../opportunities/index.ts';
import { presentApplicant, presentApplication } from '../applications.present.ts';
import { findApplicants, findOwnApplications, hasApplied } from '../applications.queries.ts';

type Query = z.infer<typeof applicationsQuerySchema>;
interface Page<T> {
  data: { applications: T[] };
  pagination: Pagination;
}

/**
 * One's own applications: those that an artist sent, or those that came to a buyer. See
 * docs/rules/marketplace.md#application.
 */
export async function listOwnApplications(ctx: MemberReadCtx, query: Query): Promise<Page<Application>> {
  const { rows, total } = await findOwnApplications(ctx.db, ctx.actor, query, ctx.now);
  return {
    data: { applications: rows.map((row) => presentApplication(row, ctx.actor, ctx.now)) },
    pagination: paginate(query.page, query.limit, total),
  };
}

/**
 * Who applied to a gig, by match score, each with card and standing: for its buyer. The list opens nothing; only a
 * single application that is opened counts as viewed. See docs/rules/marketplace.md#application.
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function listApplicants(
  ctx: MemberReadCtx,
  opportunityId: string,
  query: Query,
): Promise<Page<Applicant>> {
  await requireMayList(ctx, opportunityId);
  const { rows, total } = await findApplicants(ctx.db, opportunityId, query, ctx.now);
  const standings = await shownStandingsOf(
    ctx.db,
    rows.map(({ artistId }) => artistId),
    ctx.now,
  );
  const applications = rows.flatMap((row) => {
    const standing = standings.get(row.artistId);
    return standing ? [presentApplicant(row, standing, ctx.actor, ctx.now)] : [];
  });
  return { data: { applications }, pagination: paginate(query.page, query.limit, total) };
}

/** @throws NOT_FOUND for whoever may not know of the gig, FORBIDDEN for whoever may and is not its buyer */
async function requireMayList({ db, actor }: MemberReadCtx, opportunityId: string): Promise<void> {
  const opportunity = await findOpportunity(db, opportunityId);
  if (!opportunity) throw refuse('NOT_FOUND');
  if (mayReadApplications(actor, opportunity)) return;
  const applied = await hasApplied(db, opportunityId, actor.id);
  throw mayRead(actor, opportunity, applied) ? refuse('FORBIDDEN') : refuseStranger(opportunity);
}
