import { passwordProblems } from '@backline/api-contract/accounts';
import { describe, expect, it } from 'vitest';
import { guessability } from './password-strength.ts';

describe('a password', () => {
  it.each([
    ['P@ssw0rd', 'leaked password'],
    ['Passw0rd!', 'leaked password'],
    ['Qwerty123!', 'leaked password'],
    ['Summer2026!', 'leaked password'],
    ['Aa1!Aa1!Aa1!', 'repeats itself'],
  ])('%s has all kinds of characters and is refused: %s', (password, reason) => {
    expect(guessability(password)).toContain(reason);
  });

  it.each(['Tabla-Drums-34!', 'Monsoon$9pier', 'Sitar-12!', 'Kaveri!evening7Lamp'])(
    '%s is taken',
    (password) => {
      expect(guessability(password)).toBeNull();
    },
  );

  it.each(['#', '-', '_', ' ', '^', '~', '.', '€', '।', '🎸', '@'])(
    'has its special character in %j: whatever is neither letter nor digit',
    (character) => {
      expect(passwordProblems(`Tabla34drums${character}`)).toEqual([]);
    },
  );

  it.each(['', 'x', 'é', '7', '௭', 'न', 'ि'])('has no special character in %j', (character) => {
    expect(passwordProblems(`Tabla34drums${character}`)).toEqual([
      'Use a character that is neither letter nor digit, such as ! # - or _.',
    ]);
  });

  it('of an owner is no secret where it is his name', () => {
    expect(guessability('Raghunathan1!')).toBeNull();
    expect(guessability('Raghunathan1!', ['Raghunathan'])).toContain('Your name or address');
  });
});
