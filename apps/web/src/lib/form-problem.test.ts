import { describe, expect, it } from 'vitest';
import { problemOf } from '../data/api-problem.ts';
import { splitFieldErrors } from './form-problem.ts';

const problem = (errors: { field: string; message: string }[]) => ({
  status: 400,
  reason: 'VALIDATION_FAILED',
  message: 'Some fields need your attention.',
  errors,
});

describe('field errors of the server', () => {
  it('land on the fields that the form has', () => {
    const { known, rest } = splitFieldErrors(problem([{ field: 'email', message: 'Taken.' }]), ['email']);
    expect(known).toEqual({ email: 'Taken.' });
    expect(rest).toEqual([]);
  });

  it('inside a field land on that field', () => {
    const { known } = splitFieldErrors(problem([{ field: 'signature.value', message: 'Draw it.' }]), [
      'signature',
    ]);
    expect(known).toEqual({ signature: 'Draw it.' });
  });

  it('of unknown fields are said above the form, by their name in words', () => {
    const { known, rest } = splitFieldErrors(problem([{ field: 'venueId', message: 'Missing.' }]), ['title']);
    expect(known).toEqual({});
    expect(rest).toEqual(['Venue id: Missing.']);
  });
});

describe('anything else that was thrown', () => {
  it('becomes a problem in words, without the words of the exception', () => {
    expect(problemOf(new TypeError('x is undefined')).message).not.toContain('undefined');
  });
});
