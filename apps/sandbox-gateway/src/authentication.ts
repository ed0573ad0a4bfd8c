import type { RequestHandler } from 'express';
import { badRequest } from './errors.ts';
import type { SandboxOptions } from './options.ts';
import { sameSecret } from './signatures.ts';

/** HTTP Basic `key_id:key_secret` on everything a merchant calls. */
export function requireKey(options: SandboxOptions): RequestHandler {
  const expected = `${options.keyId}:${options.keySecret}`;
  return (request, _response, next) => {
    const [scheme = '', credentials = ''] = (request.headers.authorization ?? '').split(' ');
    const given = Buffer.from(credentials, 'base64').toString('utf8');
    if (scheme.toLowerCase() === 'basic' && sameSecret(given, expected)) return next();
    const nowhere = { source: 'NA', step: 'NA', reason: 'NA' };
    throw badRequest('Authentication failed', nowhere, 401);
  };
}
