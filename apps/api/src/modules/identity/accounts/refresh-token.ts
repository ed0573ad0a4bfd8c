import { createHmac } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

const COOKIE = 'refresh_token';
/** Nothing but the fact that there is a refresh token, for the page to see: a stranger's page need not ask for a session. */
const HINT = 'has_session';
const PATH = '/api/v1/auth';
export const REFRESH_LIFETIME = 'P30D';
const LIFETIME_MS = 30 * 86_400_000;

/**
 * The token that follows another one. It is derived and not drawn, so that two tabs which refresh with the same token at the same moment are
 * given the same successor, although only hashes are stored. Without the server's secret nobody can make the step.
 */
export function successorOf(token: string, secret: string): string {
  return createHmac('sha256', secret).update(`refresh\n${token}`).digest('base64url');
}

export function readRefreshCookie(request: Request): string | null {
  return parseCookie(request.header('cookie') ?? '')[COOKIE] ?? null;
}

export function setRefreshCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(COOKIE, token, { ...attributes(secure), maxAge: LIFETIME_MS });
  response.cookie(HINT, '1', { ...hintAttributes(secure), maxAge: LIFETIME_MS });
}

export function clearRefreshCookie(response: Response, secure: boolean): void {
  response.clearCookie(COOKIE, attributes(secure));
  response.clearCookie(HINT, hintAttributes(secure));
}

function attributes(secure: boolean): CookieOptions {
  return { httpOnly: true, secure, sameSite: 'strict', path: PATH };
}

function hintAttributes(secure: boolean): CookieOptions {
  return { secure, sameSite: 'strict', path: '/' };
}
