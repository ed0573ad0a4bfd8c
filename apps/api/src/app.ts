import compression from 'compression';
import express, { type Express } from 'express';
import { developmentRoutes } from './development/routes.ts';
import type { Edges } from './edges.ts';
import { cancellationJobs } from './modules/agreements/cancellations/index.ts';
import { completionJobs } from './modules/agreements/completion/index.ts';
import { contractJobs, contractRoutes } from './modules/agreements/contracts/index.ts';
import { bookingJobs } from './modules/bookings/bookings/index.ts';
import { notificationJobs, notificationRoutes } from './modules/foundation/notifications/index.ts';
import { limitsOf, standingOf, trustJobs, trustRoutes } from './modules/foundation/trust/index.ts';
import {
  accountJobs,
  accountRoutes,
  authenticate,
  createAccessTokens,
  identify,
} from './modules/identity/accounts/index.ts';
import { profileRoutes } from './modules/identity/profiles/index.ts';
import { applicationJobs, applicationRoutes } from './modules/marketplace/applications/index.ts';
import { opportunityJobs } from './modules/marketplace/opportunities/index.ts';
import { paymentJobs, paymentRoutes, webhookHandler } from './modules/money/payments/index.ts';
import { adminRoutes } from './modules/operations/admin/index.ts';
import { bookingScreenRoutes } from './modules/screens/booking/index.ts';
import { opportunityScreenRoutes } from './modules/screens/opportunity/index.ts';
import { totalsRoutes } from './modules/screens/totals/index.ts';
import type { Actor } from './platform/context.ts';
import { documentation } from './platform/http/documentation.ts';
import { errorHandler, notFound } from './platform/http/error-handler.ts';
import { health } from './platform/http/health.ts';
import { createRateLimits } from './platform/http/rate-limit.ts';
import type { Route } from './platform/http/route.ts';
import { createRouter, requestLog } from './platform/http/router.ts';
import { crossOrigin, securityHeaders } from './platform/http/security.ts';
import { webApp } from './platform/http/web-app.ts';
import type { JobHandler } from './platform/jobs/job.ts';

export interface App {
  http: Express;
  routes: readonly Route[];
  jobs: readonly JobHandler[];
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
  const jobs = allJobs(edges);
  const routes = allRoutes(edges, tokens, jobs);
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
  http.post(
    '/api/v1/webhooks/razorpay',
    express.raw({ type: () => true, limit: '1mb' }),
    webhookHandler(edges),
  );
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
    http,
    routes,
    jobs,
    identify: (token) => identify(pool, tokens, token, clock.now()).catch(() => null),
  };
}

function allRoutes(
  edges: Edges,
  tokens: ReturnType<typeof createAccessTokens>,
  jobs: readonly JobHandler[],
): Route[] {
  const { cipher, storage, gateway, config } = edges;
  const { publicUrl } = config;
  return [
    ...accountRoutes({ tokens, refreshSecret: edges.jwtSecret, secureCookies: config.production }),
    ...notificationRoutes,
    ...trustRoutes,
    ...profileRoutes({ cipher }),
    ...paymentRoutes({ gateway, checkoutBase: edges.sandbox ? '/sandbox/checkout' : null }),
    ...contractRoutes({ storage, publicUrl }),
    ...applicationRoutes,
    ...bookingScreenRoutes,
    ...opportunityScreenRoutes({ pool: edges.pool }),
    ...totalsRoutes,
    ...adminRoutes({ jobs }),
  ];
}

function allJobs(edges: Edges): JobHandler[] {
  const { mailer, storage, gateway, cipher, config } = edges;
  const { publicUrl } = config;
  return [
    ...accountJobs({ mailer, publicUrl }),
    ...notificationJobs({ mailer, publicUrl }),
    ...trustJobs(),
    ...opportunityJobs(),
    ...bookingJobs(),
    ...paymentJobs({ gateway, cipher }),
    ...contractJobs({ storage, publicUrl }),
    ...applicationJobs(),
    ...completionJobs(),
    ...cancellationJobs({ gateway }),
  ];
}
