import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Of four: a hundred million guesses, which a stolen database gives away slowly. */
const STRONG_ENOUGH = 3;
/** What an estimate reads of a password: its time grows with the square of the length, and so much of anything is strong by itself. */
const READ = 40;

let estimator: ZxcvbnFactory | undefined;

/**
 * Why somebody who guesses well would find a password soon, in words, or null. Kinds of characters say little: `Passw0rd!` has them all.
 * See docs/rules/identity.md#passwords.
 * @param known what a guesser knows of its owner: names, address
 */
export function guessability(password: string, known: readonly string[] = []): string | null {
  // Its lists take a fifth of a second to be read: not at the start of a process that may never need them.
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: READ });
  const { score, feedback } = estimator.check(password, [...known]);
  if (score >= STRONG_ENOUGH) return null;
  const reason = REASONS[feedback.warning ?? ''] ?? 'This password would be guessed soon.';
  return `${reason} Three or four words that have nothing to do with each other are better.`;
}

const REASONS: Record<string, string> = {
  common: 'This password is on the lists of leaked passwords.',
  topHundred: 'This password is on the lists of leaked passwords.',
  topTen: 'This password is on the lists of leaked passwords.',
  similarToCommon: 'This is a leaked password with a few characters changed.',
  keyPattern: 'These keys lie beside each other.',
  straightRow: 'These keys lie beside each other.',
  simpleRepeat: 'This repeats itself.',
  extendedRepeat: 'This repeats itself.',
  sequences: 'This is a sequence such as abc or 6543.',
  dates: 'Dates are among the first guesses.',
  recentYears: 'Years are among the first guesses.',
  associatedYears: 'Years are among the first guesses.',
  userInputs: 'Your name or address is among the first guesses.',
};
