import type { Request } from 'express';
import type { Actor } from '../context.ts';

/** Who asks. The platform knows no accounts: the one module that keeps them declares this. */
export interface Identity {
  /** Reads the access token of a request. @returns null where there is none @throws Refusal where it is not good */
  authenticate(request: Request, now: Date): Promise<Actor | null>;
  /** The same for a token that came without a request, as at the handshake of a socket. @throws Refusal */
  identify(token: string, now: Date): Promise<{ actor: Actor; expiresAt: Date }>;
  /** Multiplies the general rate limit of a member. */
  rateLimitScale(actor: Actor): Promise<number>;
}
