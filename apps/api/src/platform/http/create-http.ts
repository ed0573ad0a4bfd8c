import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type pg from 'pg';
import type { Clock } from '../clock.ts';
import type { Product } from '../collect-modules.ts';
import type { Config } from '../config.ts';
import type { Ground } from '../context.ts';
import type { Database } from '../db/database.ts';
import type { Logger } from '../log.ts';
import type { Webhook } from '../module.ts';
import { documentation } from './documentation.ts';
import { errorHandler, notFound } from './error-handler.ts';
import { health } from './health.ts';
import { createRateLimits, type RateLimits } from './rate-limit.ts';
import { createRefusalTrail, type RefusalTrail } from './refusal-trail.ts';
import { requestLog } from './request-log.ts';
import { createRouter, originOf } from './router.ts';
import { crossOrigin, securityHeaders } from './security.ts';
import { webApp } from './web-app.ts';

export interface HttpAdapters extends Ground {
  config: Config;
  clock: Clock;
  log: Logger;
  /** Where routes that read ask: nothing can be written there. */
  reads: Database;
  pool: pg.Pool;
  /** Other sites whose scripts and frames the pages of the web app load. */
  foreignOrigins: readonly string[];
}

/** What is served beside the product: ahead of all that guards it, or behind its routes. */
export interface Beside {
  ahead: readonly RequestHandler[];
  behind: readonly RequestHandler[];
}

const API = '/api/v1';
const LOGIN_FAILURES = 5;
const PASSWORD_FAILURES = 5;
const SENSITIVE_POINTS = 3;

/**
 * The product by HTTP, in the order of the middleware chain: log, headers, health, webhooks, routes, web app, errors.
 * See docs/rules/identity.md#register.
 */
export function createHttp(adapters: HttpAdapters, product: Product, beside: Beside): Express {
  const { config, clock, log } = adapters;
  const leaveRefusal = createRefusalTrail(adapters);
  const origins = [config.publicUrl, ...config.CORS_ORIGINS];
  const http = express();
  http.disable('x-powered-by');
  http.set('trust proxy', config.TRUST_PROXY);
  http.set('query parser', 'simple');
  // An answer is never stored (`Cache-Control: no-store`), so nobody comes back with its tag: files have their own.
  http.set('etag', false);
  http.use(requestLog(log));
  for (const handler of beside.ahead) http.use(handler);
  http.use(securityHeaders(config.production, adapters.foreignOrigins));
  http.use(crossOrigin(origins));
  http.use(compression());
  http.use(health(adapters.pool));
  // Before the JSON parser: a signature is over the bytes as they came.
  for (const webhook of product.webhooks)
    http.post(
      `${API}${webhook.path}`,
      express.raw({ type: () => true, limit: '1mb' }),
      auditedWebhook(webhook, leaveRefusal),
    );
  http.use(express.json({ limit: '1mb' }));
  http.use(
    API,
    documentation(product.routes),
    createRouter(product.routes, {
      db: adapters.db,
      reads: adapters.reads,
      subscriptions: adapters.subscriptions,
      clock,
      origins,
      limits: rateLimits(config),
      authenticate: product.identity.authenticate,
      leaveRefusal,
      checkAnswers: config.NODE_ENV === 'test',
    }),
    notFound,
  );
  for (const handler of beside.behind) http.use(handler);
  http.use(webApp({ serviceWorker: config.SERVICE_WORKER === 'on', development: !config.production }));
  http.use(notFound);
  http.use(errorHandler(log));
  return http;
}

function auditedWebhook({ path, refusals, handler }: Webhook, leaveRefusal: RefusalTrail): RequestHandler {
  return async (request, response, next) => {
    try {
      await handler(request, response, next);
    } catch (error) {
      const attempt = `POST ${path}`;
      const origin = originOf(request, response);
      await leaveRefusal({ action: refusals, error, attempt, recordId: null, actorId: null, origin });
      throw error;
    }
  };
}

function rateLimits(config: Config): RateLimits {
  return createRateLimits({
    windowSeconds: Math.ceil(config.RATE_LIMIT_WINDOW_MS / 1000),
    anonymousPoints: config.RATE_LIMIT_MAX_REQUESTS,
    memberPoints: config.RATE_LIMIT_MEMBER_MAX_REQUESTS,
    loginFailures: LOGIN_FAILURES,
    passwordFailures: PASSWORD_FAILURES,
    sensitivePoints: SENSITIVE_POINTS,
    trustedIps: config.TRUSTED_IPS,
  });
}
