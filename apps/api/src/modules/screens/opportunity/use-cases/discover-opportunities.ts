import { type Pagination, paginate } from '@backline/api-contract/envelope';
import type { discoveredOpportunitiesSchema, OpportunitiesQuery } from '@backline/api-contract/opportunities';
import type { z } from 'zod';
import type { MemberReadCtx } from '../../../../platform/context.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { runStatement } from '../../../../platform/db/statement.ts';
import { Refusal, refuseField } from '../../../../platform/errors.ts';
import { matchScore } from '../../../marketplace/opportunities/index.ts';
import { genreMask, loadGigs, loadSeeker } from '../discovery.queries.ts';
import { readCursor, type Sort, writeCursor } from '../discovery-cursor.ts';
import { COUNT_CAP, countUpToCap, type RankedRow, type Ranking } from '../discovery-ranking.ts';
import { rankByTiers } from '../discovery-tiers.ts';
import { presentRanked } from '../opportunity.present.ts';

type Discovered = z.input<typeof discoveredOpportunitiesSchema>;

/** How deep page numbers reach: each deeper page ranks all that come before it. Cursors have no such end. */
const DEEPEST = 5_000;

/**
 * "Find gigs": a page of the global ranking, exact over all gigs that fit, not only within the page. Page numbers and
 * cursors lead through the same order. Every statement stands for itself: a page of a list is only ever a glimpse. See
 * docs/rules/marketplace.md#discovery.
 * @throws VALIDATION_FAILED for ranges that are upside down, a foreign cursor, a page beyond reach
 */
export async function discoverOpportunities(
  ctx: MemberReadCtx,
  query: OpportunitiesQuery,
): Promise<{ data: Discovered; pagination: Pagination }> {
  checkRanges(query);
  const ranking = await prepare(ctx, query);
  const offset = query.cursor ? 0 : (query.page - 1) * query.limit;
  // One more than is shown: whether there is a next page.
  const rows = await rankByTiers({ ...ranking, need: offset + query.limit + 1 }, (statement) =>
    runStatement<RankedRow>(ctx.db, statement),
  );
  const page = rows.slice(offset, offset + query.limit);
  const last = rows.length > offset + query.limit ? page.at(-1) : undefined;
  const total =
    query.cursor || last || page.length === 0 ? await count(ranking, ctx.db) : offset + page.length;
  const gigs = await loadGigs(
    ctx.db,
    page.map(({ id }) => id),
    ctx.now,
  );
  const { seeker, sort } = ranking;
  return {
    data: {
      opportunities: gigs.map((gig) => presentRanked(gig, seeker && matchScore(seeker, gig))),
      nextCursor: last ? writeCursor({ sort, ...last }) : null,
      totalIsCapped: total > COUNT_CAP,
    },
    pagination: {
      ...paginate(query.page, query.limit, Math.min(total, COUNT_CAP)),
      hasMore: last !== undefined,
    },
  };
}

async function prepare(ctx: MemberReadCtx, query: OpportunitiesQuery): Promise<Omit<Ranking, 'need'>> {
  const seeker = ctx.actor.role === 'artist' ? await loadSeeker(ctx.db, ctx.actor.id) : null;
  // Without an artist there is no match to go by.
  const sort: Sort = seeker || query.sort !== 'match' ? query.sort : 'date';
  return {
    query,
    seeker,
    sort,
    wantedMask: await genreMask(ctx.db, query.genres),
    now: ctx.now,
    after: query.cursor ? readCursor(query.cursor, sort) : null,
  };
}

async function count(ranking: Omit<Ranking, 'need'>, db: Queryable): Promise<number> {
  const [row] = await runStatement<{ total: number }>(db, countUpToCap(ranking));
  return row?.total ?? 0;
}

function checkRanges({ dateFrom, dateTo, feeMin, feeMax, page, limit, cursor }: OpportunitiesQuery): void {
  const errors = [];
  if (dateFrom && dateTo && dateFrom > dateTo)
    errors.push({ field: 'dateTo', message: 'The last date must not be before the first.' });
  if (feeMin !== undefined && feeMax !== undefined && feeMin > feeMax) {
    errors.push({ field: 'feeMax', message: 'The highest fee must not be below the lowest.' });
  }
  if (errors.length > 0) throw new Refusal('VALIDATION_FAILED', { errors });
  if (!cursor && page * limit > DEEPEST)
    throw refuseField('page', 'Page numbers end here. Follow nextCursor to go on.');
}
