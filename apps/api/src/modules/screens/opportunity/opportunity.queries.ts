import type { OpportunityStatus } from '@backline/api-contract/opportunities';
import type { ProfileType } from '@backline/api-contract/profiles';
import type { Queryable } from '../../../platform/db/database.ts';
import { columnsOf, createValues, literals, pageSql, runStatement } from '../../../platform/db/statement.ts';
import type { ShownStanding } from '../../foundation/trust/index.ts';
import { OPEN_APPLICATION_STATUSES } from '../../marketplace/applications/index.ts';
import { OPPORTUNITY_COLUMNS, type OpportunityRow } from '../../marketplace/opportunities/index.ts';

/** An opportunity with what every screen shows of its venue. */
export interface OpportunityView extends OpportunityRow {
  venueName: string | null;
  venueState: string | null;
}
/** The buyer with what may be shown of the standing. */
export interface BuyerFacts extends ShownStanding {
  buyerId: string;
  buyerName: string | null;
  buyerType: ProfileType | null;
}
export interface Counted {
  applicationCount: number;
  openApplicationCount: number;
  viewCount: number;
}

/** The columns of `OpportunityView`, over the opportunity `o` and its venue `v`. */
export const VIEW_COLUMNS = `${columnsOf('o', OPPORTUNITY_COLUMNS)}, v.venue_name as "venueName", v.state as "venueState"`;

/** The columns of `Counted`, over the opportunity `o`. Counted where they are read: a counter that is kept could drift, and would touch the ranked rows. */
export function countsSql(now: string): string {
  return `
    (select count(*) from applications a where a.opportunity_id = o.id and a.status <> 'withdrawn') as "applicationCount",
    (select count(*) from applications a where a.opportunity_id = o.id
      and a.status in (${literals(OPEN_APPLICATION_STATUSES)}) and a.expires_at > ${now}) as "openApplicationCount",
    (select count(*) from opportunity_views w where w.opportunity_id = o.id) as "viewCount"`;
}

interface OwnQuery {
  page: number;
  limit: number;
  status?: OpportunityStatus | undefined;
}

/** A buyer's own gigs, the latest date first. The number of all comes with the page; behind the last one it is asked for itself. */
export async function findOwn(
  db: Queryable,
  buyerId: string,
  query: OwnQuery,
  now: Date,
): Promise<{ rows: (OpportunityView & Counted)[]; total: number }> {
  const values = createValues();
  const conditions = [`o.buyer_id = ${values.add(buyerId, 'uuid')}`];
  if (query.status) conditions.push(`o.status = ${values.add(query.status, 'text')}`);
  const where = conditions.join(' and ');
  const counted = {
    text: `select count(*) as total from opportunities o where ${where}`,
    values: [...values.list],
  };
  const counts = countsSql(values.add(now, 'timestamptz'));
  const page = pageSql(query, values);
  const text = `select ${VIEW_COLUMNS}, ${counts}, count(*) over () as total
    from opportunities o join venue_profiles v on v.id = o.venue_id
    where ${where} order by o.event_date desc, o.id desc ${page.text}`;
  const statement = { text, values: values.list, hot: page.hot };
  const rows = await runStatement<OpportunityView & Counted & { total: number }>(db, statement);
  if (rows.length > 0 || query.page === 1) return { rows, total: rows[0]?.total ?? 0 };
  const [count] = await runStatement<{ total: number }>(db, { ...counted, hot: false });
  return { rows, total: count?.total ?? 0 };
}
