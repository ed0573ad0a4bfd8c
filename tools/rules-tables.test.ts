import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CHECKLIST_ITEMS } from '@backline/api-contract/bookings';
import { ERRORS } from '@backline/api-contract/errors';
import { allows, PERMISSIONS, ROLES } from '@backline/api-contract/permissions';
import { PROFILE_TYPES } from '@backline/api-contract/profiles';
import { TIERS } from '@backline/api-contract/trust';
import { formatPercent, type Machine, shift } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import type { Adapters } from '../apps/api/src/adapters.ts';
import { MODULES } from '../apps/api/src/app.ts';
import { cancellationPolicy } from '../apps/api/src/modules/bookings/bookings/cancellation-policy.ts';
import { applicableItems, CHECKLIST } from '../apps/api/src/modules/bookings/bookings/checklist.ts';
import { limitsOf, tierOf } from '../apps/api/src/modules/foundation/trust/tiers.ts';
import {
  halfPointsOf,
  ruleOf,
  TRUST_RULES,
  type TrustEventType,
} from '../apps/api/src/modules/foundation/trust/trust-points.ts';
import { REQUIRED_PERCENT } from '../apps/api/src/modules/identity/profiles/completeness.ts';
import { WEIGHTS } from '../apps/api/src/modules/identity/profiles/completeness-weights.ts';
import { MATCH } from '../apps/api/src/modules/marketplace/opportunities/match-score.ts';
import { nextCheckAt } from '../apps/api/src/modules/money/payments/check-time.ts';
import { BALANCE_SHARE, DEPOSIT_SHARE } from '../apps/api/src/modules/money/payments/schedule.ts';
import { type Section, sectionsOf, type Table } from './markdown.ts';

/** The tables of docs/rules say what the code does: whoever changes one of them changes the other. */
const PAGES = new Map(
  globSync('docs/rules/*.md').map((path): [string, Section[]] => [
    path.replace(/^.*\/|\.md$/g, ''),
    sectionsOf(readFileSync(path, 'utf8')),
  ]),
);

/** The one table of a section. */
function tableOf(page: string, anchor: string): Table {
  const tables = PAGES.get(page)?.find((section) => section.anchor === anchor)?.tables ?? [];
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${page}#${anchor} has ${tables.length} tables`);
  return table;
}

const plain = (cell: string): string => cell.replaceAll('`', '');
const rowsOf = (page: string, anchor: string): string[][] =>
  tableOf(page, anchor).rows.map((row) => row.map(plain));

type AnyMachine = Machine<string, string>;

/** Every machine of the product: a new one is found by the name of its file. */
async function allMachines(): Promise<AnyMachine[]> {
  const modules = globSync('apps/api/src/modules/**/*.machine.ts').map(
    (path) => import(/* @vite-ignore */ pathToFileURL(path).href) as Promise<Record<string, unknown>>,
  );
  return (await Promise.all(modules)).flatMap(Object.values).filter(isMachine);
}

function isMachine(value: unknown): value is AnyMachine {
  return typeof value === 'object' && value !== null && 'statesFor' in value;
}

describe('transition tables', async () => {
  const machines = await allMachines();
  const tables = [...PAGES.values()]
    .flat()
    .flatMap((section) => section.tables)
    .filter(({ head }) => head[1] === 'actions');

  it('stand on a page for every machine, and for nothing else', () => {
    expect(machines.length).toBeGreaterThan(5);
    expect(tables.map(({ head }) => head[0]).toSorted()).toEqual(machines.map(({ name }) => name).toSorted());
  });

  it.each(machines.map((machine) => [machine.name, machine] as const))(
    'of the %s have exactly its cells',
    (name, machine) => {
      let state = '';
      const written = tables
        .find(({ head }) => head[0] === name)
        ?.rows.flatMap(([first = '', actions = '']) => {
          state = first === '' ? state : first;
          return actions === '-' ? [`${state}: -`] : actions.split(', ').map((cell) => `${state}: ${cell}`);
        });
      const legal = machine.states.flatMap((from) => {
        const actions = machine.actions.filter((action) => machine.can(from, action));
        return actions.length === 0
          ? [`${from}: -`]
          : actions.map((action) => `${from}: ${action} → ${machine.next(from, action)}`);
      });
      expect(written?.toSorted()).toEqual(legal.toSorted());
    },
  );
});

describe('wire', () => {
  it('permissions are those of the table, role by role', () => {
    const roles = ROLES.filter((role) => role !== 'admin');
    expect(tableOf('wire', 'permissions').head).toEqual(['permission', ...roles]);
    expect(rowsOf('wire', 'permissions')).toEqual(
      PERMISSIONS.map((permission) => [
        permission,
        ...roles.map((role) => (allows(role, permission) ? 'x' : '')),
      ]),
    );
  });

  it('errors are all there with their status', () => {
    const written = rowsOf('wire', 'errors').map(([code, status]) => [code, Number(status)]);
    const statuses = written.map(([, status]) => Number(status));
    expect(new Map(written as [string, number][])).toEqual(
      new Map(Object.entries(ERRORS).map(([code, [status]]) => [code, status])),
    );
    expect(statuses).toEqual(statuses.toSorted((a, b) => a - b));
  });
});

describe('foundation', () => {
  it('notification types have their channel and priority', () => {
    const declared = MODULES.flatMap(({ notices = {} }) => Object.values(notices));
    expect(rowsOf('foundation', 'notification-types').toSorted()).toEqual(
      declared.map(({ name, mail, priority }) => [name, mail ? 'yes' : 'no', priority]).toSorted(),
    );
  });

  it('tiers begin, cost and allow what the limits say', () => {
    const expected = TIERS.map((tier) => {
      const least = Array.from({ length: 201 }, (_, halfPoints) => halfPoints).find(
        (halfPoints) => tierOf(halfPoints) === tier,
      );
      const limits = limitsOf({ halfPoints: least ?? -1, eventCount: 1 });
      return [
        tier,
        String((least ?? -1) * 0.5),
        formatPercent(limits.commissionBasisPoints),
        String(limits.openApplications),
        String(limits.applicationsPerDay),
        `x${limits.rateLimitScale}`,
      ];
    });
    expect(rowsOf('foundation', 'tiers')).toEqual(expected);
  });

  it('trust points are those of the rules, for every event and rating', () => {
    const RATINGS: Record<string, (number | null)[]> = {
      'no rating or 3': [null, 3],
      'rated 3': [3],
      'rated 4 or 5': [4, 5],
      'rated 1 or 2': [1, 2],
    };
    const rows = rowsOf('foundation', 'trust-points').map(([event = '', points, component]) => {
      const [type = '', condition] = event.split(', ');
      return { type: type as TrustEventType, condition, points: Number(points), component };
    });
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(Object.keys(TRUST_RULES)));
    for (const { type, condition, points, component } of rows) {
      const ratings = condition === undefined ? [null] : RATINGS[condition];
      expect(ratings, `${type}, ${condition}`).toBeDefined();
      for (const rating of ratings ?? [])
        expect([type, rating, points]).toEqual([type, rating, halfPointsOf(type, rating) * 0.5]);
      expect([type, component]).toEqual([type, ruleOf(type).component]);
    }
    const rated = rows.filter(({ type }) => type === 'booking_completed' || type === 'rating_adjusted');
    expect(rated.length).toBe(6);
    expect(rows.length).toBe(Object.keys(TRUST_RULES).length + 4);
  });
});

it('jobs run when the page says', () => {
  // Their definitions need nothing of what their work needs.
  const handlers = MODULES.flatMap(({ jobs, subscriptions = [] }) => [
    ...(jobs?.({} as Adapters) ?? []),
    ...subscriptions,
  ]);
  expect(rowsOf('operations', 'jobs').toSorted()).toEqual(
    handlers.map(({ definition: { name, schedule } }) => [name, schedule ?? '-']).toSorted(),
  );
});

describe('identity', () => {
  it('completeness has the weight of every field', () => {
    const expected = PROFILE_TYPES.flatMap((type) =>
      WEIGHTS[type].map(({ fields, points, required }) => [
        type,
        fields.join(' or '),
        `${points}${required ? ', required' : ''}`,
      ]),
    );
    const { head } = tableOf('identity', 'completeness');
    const written = rowsOf('identity', 'completeness').flatMap(([field = '', ...points]) =>
      points.flatMap((cell, index) => (cell === '' ? [] : [[head[index + 1], field, cell]])),
    );
    expect(written.map(String).toSorted()).toEqual(expected.map(String).toSorted());
  });

  it('a profile can be submitted from the percentage that the page names', () => {
    expect(readFileSync('docs/rules/identity.md', 'utf8')).toContain(`from **${REQUIRED_PERCENT} %** on`);
  });
});

describe('bookings and agreements', () => {
  it('the checklist has its items with whoever ticks them, and where they apply', () => {
    const none = applicableItems({ travelIncluded: false, accommodationIncluded: false });
    const travel = applicableItems({ travelIncluded: true, accommodationIncluded: false });
    const where = (item: (typeof CHECKLIST_ITEMS)[number]): string => {
      if (none.includes(item)) return 'always';
      return travel.includes(item) ? 'where travel is included' : 'where accommodation is included';
    };
    expect(rowsOf('bookings', 'checklist')).toEqual(
      CHECKLIST_ITEMS.map((item) => [item, CHECKLIST[item].tickedBy, where(item)]),
    );
  });

  it('a cancellation refunds what its policy says', () => {
    const rows = rowsOf('agreements', 'cancellation-policies');
    const [standard, guarded] = [cancellationPolicy('standard', 1), cancellationPolicy('protected', 1)];
    const { tiers } = standard;
    const daysOf = (index: number): string => {
      const [from, above] = [tiers[index]?.fromDays ?? 0, tiers[index - 1]?.fromDays];
      if (above === undefined) return `${from} or more`;
      return Number.isFinite(from) ? `${from} to ${above - 1}` : `${above - 1} or fewer`;
    };
    expect(rows).toEqual(
      tiers.map(({ tier, refund }, index) => [
        daysOf(index),
        tier,
        formatPercent(refund.buyer),
        formatPercent(refund.artist),
        formatPercent(guarded.tiers[index]?.refund.artist ?? -1),
      ]),
    );
  });
});

describe('money', () => {
  it('the schedule has its shares', () => {
    expect(rowsOf('money', 'schedule').map(([milestone, share]) => [milestone, share])).toEqual([
      ['deposit', formatPercent(DEPOSIT_SHARE)],
      ['balance', formatPercent(BALANCE_SHARE)],
    ]);
  });

  it('the gateway is asked as often as the page says', () => {
    const since = new Date('2026-12-01T00:00:00Z');
    const DURATIONS: Record<string, string> = {
      'up to 1 hour': 'PT1H',
      'up to 24 hours': 'PT24H',
      'up to 30 days': 'PT720H',
      '5 minutes': 'PT5M',
      hour: 'PT1H',
      '24 hours': 'PT24H',
    };
    const rows = rowsOf('money', 'reconciliation');
    for (const [silent = '', every = ''] of rows) {
      const now = new Date(shift(since, DURATIONS[silent] ?? 'PT0S').getTime() - 1);
      expect([silent, nextCheckAt(since, now)]).toEqual([silent, shift(now, DURATIONS[every] ?? 'PT0S')]);
    }
    const [last = ''] = rows.at(-1) ?? [];
    expect(nextCheckAt(since, shift(since, DURATIONS[last] ?? 'PT0S'))).toBeNull();
    expect(rows.length).toBe(3);
  });
});

it('the match score has its points', () => {
  const { genre, budget, experience, location } = MATCH;
  expect(rowsOf('marketplace', 'match-score')).toEqual([
    ['genre', 'no genre required', `${genre}`],
    ['genre', 'otherwise', `${genre} x own genres among the required / required`],
    ['budget', 'the fee is inside the budget', `${budget.inside}`],
    ['budget', 'the fee is below it', `${budget.below}`],
    [
      'budget',
      'the fee is above it',
      `${budget.above} - ${budget.lostPerWhole} x (fee - highest) / highest, at least 0`,
    ],
    ['experience', 'the level is met, or any is asked for', `${experience.met}`],
    ['experience', 'otherwise', `${experience.missed}`],
    ['location', 'the same city', `${location.same}`],
    ['location', 'otherwise', `${location.other}`],
  ]);
});
