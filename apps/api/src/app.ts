import compression from 'compression';
import express, { type Express } from 'express';
import { developmentRoutes } from './development/routes.ts';
import type { Edges } from './edges.ts';
import { cancellationsModule } from './modules/agreements/cancellations/index.ts';
import { completionModule } from './modules/agreements/completion/index.ts';
import { contractsModule } from './modules/agreements/contracts/index.ts';
import { availabilityModule } from './modules/bookings/availability/index.ts';
import { bookingsModule } from './modules/bookings/bookings/index.ts';
import { notificationsModule } from './modules/foundation/notifications/index.ts';
import { limitsOf, standingOf, trustModule } from './modules/foundation/trust/index.ts';
import {
  accountsModule,
  authenticate,
  createAccessTokens,
  identify,
} from './modules/identity/accounts/index.ts';
import { profilesModule } from './modules/identity/profiles/index.ts';
import { applicationsModule } from './modules/marketplace/applications/index.ts';
import { opportunitiesModule } from './modules/marketplace/opportunities/index.ts';
import { ledgerModule } from './modules/money/ledger/index.ts';
import { paymentsModule } from './modules/money/payments/index.ts';
import { adminModule } from './modules/operations/admin/index.ts';
import { bookingScreenModule } from './modules/screens/booking/index.ts';
import { opportunityScreenModule } from './modules/screens/opportunity/index.ts';
import { totalsModule } from './modules/screens/totals/index.ts';
import { collectModules, type Product } from './platform/collect-modules.ts';
import type { Actor } from './platform/context.ts';
import { documentation } from './platform/http/documentation.ts';
import { errorHandler, notFound } from './platform/http/error-handler.ts';
import { health } from './platform/http/health.ts';
import { createRateLimits } from './platform/http/rate-limit.ts';
import { createRouter, requestLog } from './platform/http/router.ts';
import { crossOrigin, securityHeaders } from './platform/http/security.ts';
import { webApp } from './platform/http/web-app.ts';
import type { Module } from './platform/module.ts';

/** Every module of the product, each after those that it imports; `check:imports` holds them to this order. */
export const MODULES: readonly Module<Edges>[] = [
  notificationsModule,
  trustModule,
  profilesModule,
  accountsModule,
  availabilityModule,
  bookingsModule,
  ledgerModule,
  paymentsModule,
  contractsModule,
  completionModule,
  cancellationsModule,
  opportunitiesModule,
  applicationsModule,
  bookingScreenModule,
  opportunityScreenModule,
  totalsModule,
  adminModule,
];

export interface App extends Product {
  http: Express;
  /** Whose an access token is and when it ends; null for one that is not good. */
  identify(token: string): Promise<{ actor: Actor; expiresAt: Date } | null>;
}

const LOGIN_FAILURES = 5;
const PASSWORD_FAILURES = 5;
const SENSITIVE_POINTS = 3;
const RAZORPAY_ORIGINS = ['https://checkout.razorpay.com', 'https://api.razorpay.com'];

/** The composition root: hands the edges to the modules and puts their routes and jobs together. No logic lives here. */
export function createApp(edges: Edges): App {
  const { config, clock, db, pool } = edges;
  const tokens = createAccessTokens(edges.jwtSecret, config.JWT_EXPIRES_IN);
  const product = collectModules(MODULES, edges);
  const { routes, jobs } = product;
  const origins = [config.publicUrl, ...config.CORS_ORIGINS];

  const http = express();
  http.disable('x-powered-by');
  http.set('trust proxy', config.TRUST_PROXY);
  http.set('query parser', 'simple');
  http.use(requestLog(edges.log, clock));
  if (edges.sandbox) http.use(edges.sandbox.app);
  http.use(securityHeaders(config.production, edges.sandbox ? [] : RAZORPAY_ORIGINS));
  http.use(crossOrigin(origins));
  http.use(compression());
  http.use(health(pool));
  for (const { path, handler } of product.webhooks)
    http.post(`/api/v1${path}`, express.raw({ type: () => true, limit: '1mb' }), handler);
  http.use(express.json({ limit: '1mb' }));
  http.use(
    '/api/v1',
    documentation(routes),
    createRouter(routes, {
      db,
      clock,
      origins,
      limits: createRateLimits({
        windowSeconds: Math.ceil(config.RATE_LIMIT_WINDOW_MS / 1000),
        anonymousPoints: config.RATE_LIMIT_MAX_REQUESTS,
        memberPoints: config.RATE_LIMIT_MEMBER_MAX_REQUESTS,
        loginFailures: LOGIN_FAILURES,
        passwordFailures: PASSWORD_FAILURES,
        sensitivePoints: SENSITIVE_POINTS,
        trustedIps: config.TRUSTED_IPS,
        scaleFor: async (actor) => limitsOf(await standingOf(db, actor.id)).rateLimitScale,
      }),
      authenticate: (request, now) => authenticate(pool, tokens, request, now),
      checkAnswers: config.NODE_ENV === 'test',
    }),
    notFound,
  );
  if (edges.movableClock && edges.mailbox)
    http.use(developmentRoutes(edges, edges.movableClock, edges.mailbox, jobs));
  http.use(webApp({ serviceWorker: config.SERVICE_WORKER === 'on' }));
  http.use(notFound);
  http.use(errorHandler(edges.log));
  return {
    ...product,
    http,
    identify: (token) => identify(pool, tokens, token, clock.now()).catch(() => null),
  };
}
