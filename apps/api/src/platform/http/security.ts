import cors from 'cors';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { refuse } from '../errors.ts';

/**
 * Security headers for API and served web app. Mantine and the charts set style attributes, hence inline styles. See
 * docs/rules/wire.md#security-headers.
 */
export function securityHeaders(production: boolean, checkoutOrigins: readonly string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...checkoutOrigins],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:', ...checkoutOrigins],
        frameSrc: ["'self'", 'blob:', ...checkoutOrigins],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    hsts: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}

export function crossOrigin(origins: readonly string[]): RequestHandler {
  return cors({ origin: [...origins], credentials: true, maxAge: 600 });
}

/**
 * The cookie is SameSite=Strict already; this refuses a browser's request from elsewhere as well. A request without an Origin comes from no browser page.
 */
export function refuseCrossSite(origins: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    const origin = request.header('origin');
    const own = `${request.protocol}://${request.header('host')}`;
    if (origin !== undefined && origin !== own && !origins.includes(origin)) throw refuse('CROSS_SITE');
    if (request.header('sec-fetch-site') === 'cross-site') throw refuse('CROSS_SITE');
    next();
  };
}
