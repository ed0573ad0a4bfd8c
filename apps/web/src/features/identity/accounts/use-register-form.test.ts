import { registerBodySchema } from '@backline/api-contract/accounts';
import { describe, expect, it } from 'vitest';
import { toRegisterBody } from './use-register-form.ts';

const values = {
  role: 'venue',
  firstName: 'Asha',
  lastName: 'Menon',
  email: ' asha@example.com ',
  phone: '',
  password: 'Secret#1',
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
