import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { declareAudit } from './audit.ts';
import { collectModules } from './collect-modules.ts';
import { defineEvent, type Subscription, subscribe } from './events/event.ts';
import type { Identity } from './http/identity.ts';
import { type Access, type Route, route } from './http/route.ts';
import { defineJob, handle, type JobHandler } from './jobs/job.ts';
import { defineModule, type Module, type Webhook } from './module.ts';
import { defineNotice, type Notice } from './notice.ts';

const routeOf = (path: string, access: Access = 'member'): Route =>
  route({
    method: 'get',
    path,
    summary: path,
    tag: 'Test',
    access,
    response: z.object({}),
    handle: async () => ({ data: {} }),
  });
const jobOf = (name: string): JobHandler =>
  handle(
    defineJob({ name, title: name, description: name, payload: z.strictObject({}) }),
    async () => undefined,
  );
const noticeOf = (name: string): Notice<never> =>
  defineNotice({
    name,
    priority: 'normal',
    mail: false,
    title: () => name,
    body: () => name,
    link: () => null,
    action: 'Open',
  });

const news = defineEvent({ name: 'a.happened', words: 'Happened', payload: z.strictObject({}) });
const subscriptionOf = (name: string): Subscription =>
  subscribe(news, { name, title: name, description: name, run: async () => undefined });

const webhookOf = (path: string): Webhook => ({
  path,
  refusals: declareAudit('webhook', { refused: 'Refused' }).refused,
  handler: () => undefined,
});

const identity: Identity = {
  authenticate: async () => null,
  identify: () => Promise.reject(new Error('nobody')),
};
const accounts: Module<object> = { name: 'a/accounts', identity: () => identity };

const collect = (...modules: Module<object>[]) => collectModules(modules, {});

it('puts together what the modules declare, in their order', () => {
  const given: unknown[] = [];
  const product = collectModules<{ greeting: string }>(
    [
      defineModule({
        name: 'a/first',
        permissions: ['profile:read'],
        notices: { one: noticeOf('one') },
        jobs: ({ greeting }: { greeting: string }) => [jobOf(`a.${greeting}`)],
        routes: () => [routeOf('/a', 'profile:read'), routeOf('/b', 'public')],
        webhooks: () => [webhookOf('/called')],
      }),
      accounts,
      defineModule({ name: 'a/empty' }),
      defineModule({
        name: 'b/second',
        notices: { two: noticeOf('two') },
        events: [news],
        subscriptions: [subscriptionOf('b.hear')],
        jobs: () => [jobOf('b.job')],
        routes: (_adapters, { jobs }) => {
          given.push(...jobs.map(({ definition }) => definition.name));
          return [routeOf('/c')];
        },
      }),
    ],
    { greeting: 'hello' },
  );
  expect(product.routes.map(({ path }) => path)).toEqual(['/a', '/b', '/c']);
  expect(product.jobs.map(({ definition }) => definition.name)).toEqual(['a.hello', 'b.job', 'b.hear']);
  expect(product.notices.map(({ name }) => name)).toEqual(['one', 'two']);
  expect(product.webhooks.map(({ path }) => path)).toEqual(['/called']);
  expect(product.identity).toBe(identity);
  expect(given).toEqual(['a.hello', 'b.job', 'b.hear']);
});

describe('refuses at start', () => {
  const REFUSED: [string, Module<object>[], string][] = [
    ['two modules of one name', [{ name: 'a/a' }, { name: 'a/a' }], 'the module "a/a" is declared twice'],
    [
      'two modules that know who asks',
      [{ ...accounts, name: 'a/others' }],
      '2 modules know who asks, and not one',
    ],
    [
      'a table with two owners',
      [
        { name: 'a/a', tables: ['users'] },
        { name: 'a/b', tables: ['sessions', 'users'] },
      ],
      'the table "users" is declared twice',
    ],
    [
      'two notices that are stored under one name',
      [
        { name: 'a/a', notices: { one: noticeOf('same') } },
        { name: 'a/b', notices: { other: noticeOf('same') } },
      ],
      'the notice "same" is declared twice',
    ],
    [
      'two audited actions of one name',
      [
        { name: 'a/a', audit: [declareAudit('thing', { made: 'Made' })] },
        { name: 'a/b', audit: [declareAudit('thing', { made: 'Made elsewhere' })] },
      ],
      'the audited action "thing.made" is declared twice',
    ],
    [
      'an audited action under the former name of another',
      [
        { name: 'a/a', audit: [declareAudit('thing', { made: 'Made' }, { made: ['built'] })] },
        { name: 'a/b', audit: [declareAudit('thing', { built: 'Built' })] },
      ],
      'the audited action "thing.built" is declared twice',
    ],
    [
      'two webhooks of one path',
      [
        { name: 'a/a', webhooks: () => [webhookOf('/called')] },
        { name: 'a/b', webhooks: () => [webhookOf('/called')] },
      ],
      'the webhook "/called" is declared twice',
    ],
    [
      'two jobs of one name',
      [
        { name: 'a/a', jobs: () => [jobOf('a.job')] },
        { name: 'a/b', jobs: () => [jobOf('a.job')] },
      ],
      'the job "a.job" is declared twice',
    ],
    [
      'two events of one name',
      [
        { name: 'a/a', events: [news] },
        { name: 'a/b', events: [news] },
      ],
      'the event "a.happened" is declared twice',
    ],
    [
      'two subscribers of one name',
      [
        { name: 'a/a', events: [news], subscriptions: [subscriptionOf('a.hear')] },
        { name: 'a/b', subscriptions: [subscriptionOf('a.hear')] },
      ],
      'the job "a.hear" is declared twice',
    ],
    [
      'a subscription to what nobody publishes',
      [{ name: 'a/a', subscriptions: [subscriptionOf('a.hear')] }],
      'a/a subscribes to "a.happened", which no module declares',
    ],
    [
      'two routes of one path',
      [{ name: 'a/a', routes: () => [routeOf('/a'), routeOf('/a')] }],
      'the route "get /a" is declared twice',
    ],
    [
      'a route whose permission the module does not declare',
      [{ name: 'a/a', permissions: ['profile:read'], routes: () => [routeOf('/a', 'admin:access')] }],
      'a/a uses "admin:access" and does not declare it; a/a declares "profile:read" and does not use it',
    ],
  ];
  it.each(REFUSED)('%s', (_what, modules, problem) => {
    expect(() => collect(accounts, ...modules)).toThrow(`The modules do not fit together: ${problem}`);
  });

  it('where no module knows who asks', () => {
    expect(() => collect({ name: 'a/a' })).toThrow('0 modules know who asks, and not one');
  });
});
