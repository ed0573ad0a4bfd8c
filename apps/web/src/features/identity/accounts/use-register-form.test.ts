import { registerBodySchema } from '@backline/api-contract/accounts';
import { describe, expect, it } from 'vitest';
import { toRegisterBody, validateRegistration } from './use-register-form.ts';

const values = {
  role: 'venue',
  firstName: 'Asha',
  lastName: 'Menon',
  email: ' asha@example.com ',
  phone: '',
  password: 'Secret@1',
  acceptTerms: true,
};

describe('a registration', () => {
  it('is what the API takes, without an empty phone', () => {
    const body = toRegisterBody(values);
    expect(registerBodySchema.safeParse(body).success).toBe(true);
    expect(body).not.toHaveProperty('phone');
  });

  it('has the phone without spaces', () => {
    expect(toRegisterBody({ ...values, phone: '+91 98200-12345' }).phone).toBe('+919820012345');
  });
});

describe('a registration before it is sent', () => {
  it('has no errors where the server takes it', () => {
    expect(validateRegistration(values)).toEqual({});
  });

  it('names every field that is not filled in, a role that was not chosen too', () => {
    const empty = {
      role: '',
      firstName: '',
      lastName: ' ',
      email: '',
      phone: '',
      password: '',
      acceptTerms: false,
    };
    expect(validateRegistration(empty)).toEqual({
      role: 'Choose one of the three.',
      firstName: 'Please fill this in.',
      lastName: 'Please fill this in.',
      email: 'Enter a full email address.',
      password: 'The password does not follow all the rules below yet.',
      acceptTerms: 'An account needs your agreement to the terms.',
    });
  });

  it('holds what the schema holds', () => {
    const long = validateRegistration({ ...values, firstName: 'x'.repeat(81), phone: '9'.repeat(21) });
    expect(long).toEqual({ firstName: 'At most 80 characters.', phone: 'At most 20 characters.' });
  });
});
