import { availableParallelism } from 'node:os';
import { passwordProblems } from '@backline/api-contract/accounts';
import { hash, verify } from '@node-rs/bcrypt';
import { Refusal } from '../../../platform/errors.ts';
import { guessability } from './password-strength.ts';

const COST = 12;
/** The least that bcrypt knows. */
const COST_OF_KNOWN = 4;
/** Fewer hashes at once than cores: each takes a core for a quarter of a second, and other requests need one too. */
const slots = createSlots(Math.max(1, availableParallelism() - 1));

/**
 * Refuses a password that breaks a rule, naming every broken rule under its field; one that keeps them all must be hard to guess besides.
 * @param known what a guesser knows of its owner
 * @throws WEAK_PASSWORD
 */
export function checkNewPassword(password: string, field: string, known: readonly string[] = []): void {
  const problems = passwordProblems(password);
  const guessable = problems.length === 0 ? guessability(password, known) : null;
  if (guessable) problems.push(guessable);
  if (problems.length > 0) {
    throw new Refusal('WEAK_PASSWORD', { errors: problems.map((message) => ({ field, message })) });
  }
}

/** The form `$2b$…` names its own algorithm, so that another one can be read beside it later. */
export function hashPassword(password: string): Promise<string> {
  return slots(() => hash(password, { cost: COST }));
}

/**
 * For a password that stands on the login page, as the demonstration's does: there is nothing to guard, and its people sign dozens of
 * contracts, each with a fresh check of it.
 */
export function hashPublicPassword(password: string): Promise<string> {
  return hash(password, { cost: COST_OF_KNOWN });
}

/** @param storedHash null where there is no such account: the work is done all the same, so that the time tells nothing. */
export async function passwordMatches(password: string, storedHash: string | null): Promise<boolean> {
  const matches = await slots(() => verify(password, storedHash ?? NOBODY));
  return storedHash !== null && matches;
}

/** The hash of a random value that nobody knows. */
const NOBODY = '$2b$12$C6UzMDM.H6dfI/f/IKcEeO7tZp3zXKx1p1sLMxyqyUZK9fRIXkHi2';

function createSlots(size: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = size;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
