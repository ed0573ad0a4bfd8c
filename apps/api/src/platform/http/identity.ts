import type { Request } from 'express';
import type { Actor } from '../context.ts';

/** Whoever a request comes from, with all that the way of a request must know of a member: read at once. */
export interface Caller {
  actor: Actor;
  /** Multiplies the general rate limit of the member. */
  rateLimitScale: number;
  /** When the access token ends. */
  expiresAt: Date;
}

/** Who asks. The platform knows no accounts: the one module that keeps them declares this. */
export interface Identity {
  /** Reads the access token of a request. @returns null where there is none @throws Refusal where it is not good */
  authenticate(request: Request, now: Date): Promise<Caller | null>;
  /** The same for a token that came without a request, as at the handshake of a socket. @throws Refusal */
  identify(token: string, now: Date): Promise<Caller>;
}
