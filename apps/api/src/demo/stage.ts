import { randomUUID } from 'node:crypto';
import type { Role } from '@backline/api-contract/permissions';
import type { Adapters } from '../adapters.ts';
import { createVerifiedAccount } from '../modules/identity/accounts/index.ts';
import { type Actor, NO_ORIGIN, rootContext } from '../platform/context.ts';
import type { CallAs, Caller } from './in-process-client.ts';
import type { SceneBid, SceneGig } from './scene/types.ts';

export interface NewPlayer {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
}

/** One step of the story: at this instant somebody does something. */
export interface StoryStep {
  at: Date;
  /** In words, for the message where it fails. */
  what: string;
  play(stage: Stage): Promise<void>;
}

/** Who is in the story, and what has been made so far. */
export interface Stage {
  adapters: Adapters;
  /** Opens the account of somebody new. */
  enter(key: string, player: NewPlayer): Promise<void>;
  as(key: string): Caller;
  idOf(key: string): string;
  nameOf(key: string): string;
  gigs: Map<SceneGig, string>;
  bids: Map<SceneBid, string>;
  bookings: Map<SceneGig, string>;
}

/** @param passwordHash of the one password that all of them share */
export function createStage(adapters: Adapters, callAs: CallAs, passwordHash: string): Stage {
  const players = new Map<string, { actor: Actor; name: string }>();
  const player = (key: string): { actor: Actor; name: string } => known(players, key);
  return {
    adapters,
    async enter(key, { firstName, lastName, ...rest }) {
      const ctx = rootContext(adapters, null, adapters.clock.now(), NO_ORIGIN);
      const account = { ...rest, firstName, lastName, passwordHash };
      const id = await ctx.transaction((inner) => createVerifiedAccount(inner, account));
      const actor = {
        id,
        sessionId: randomUUID(),
        role: rest.role,
        emailVerified: true,
        acceptedTerms: true,
      };
      players.set(key, { actor, name: `${firstName} ${lastName}` });
    },
    as: (key) => callAs(player(key).actor),
    idOf: (key) => player(key).actor.id,
    nameOf: (key) => player(key).name,
    gigs: new Map(),
    bids: new Map(),
    bookings: new Map(),
  };
}

/** What the story has made before; asking for anything else is a mistake in the scene's data. */
export function known<K, V>(made: ReadonlyMap<K, V>, key: K): V {
  const value = made.get(key);
  if (value === undefined) throw new Error(`not in the story yet: ${JSON.stringify(key)}`);
  return value;
}
