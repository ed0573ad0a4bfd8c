import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { validateBySchema } from './schema-validation.ts';

const schema = z.strictObject({
  id: z.uuid(),
  name: z.string().min(3, 'Too short.').regex(/^\D+$/, 'No digits.'),
  fee: z.number().min(10, 'Ask for more.'),
  tags: z.array(z.string().min(1, 'Empty tag.')),
});
const ID = '00000000-0000-4000-8000-000000000001';
const GOOD = { name: 'Kaya', fee: 10 as number | null, tags: ['house'] };
type Values = typeof GOOD;
const validate = (values: Partial<Values>, rules?: (values: Values) => { name?: string | null }) =>
  validateBySchema<Values>(schema, (sent) => ({ id: ID, ...sent }), rules)({ ...GOOD, ...values });

describe('a form checked by the schema of its request', () => {
  it('has no errors where the schema takes what is sent', () => {
    expect(validate({})).toEqual({});
  });

  it('says the words of the schema on the field', () => {
    expect(validate({ fee: 9, name: 'No' })).toEqual({ fee: 'Ask for more.', name: 'Too short.' });
  });

  it('says the first of several complaints about a field', () => {
    expect(validate({ name: '1' })).toEqual({ name: 'Too short.' });
  });

  it('calls an empty field required, as the server does', () => {
    expect(validate({ fee: null })).toEqual({ fee: 'This field is required.' });
  });

  it('brings a problem inside a field to that field', () => {
    expect(validate({ tags: ['house', ''] })).toEqual({ tags: 'Empty tag.' });
  });

  it('leaves to the server what is no field of the form', () => {
    expect(validateBySchema<Values>(schema, (values) => ({ ...values, id: 'none' }))(GOOD)).toEqual({});
  });

  it('adds the rules that the schema cannot know, after its words', () => {
    expect(validate({}, () => ({ name: 'Taken.' }))).toEqual({ name: 'Taken.' });
    expect(validate({ name: 'No' }, () => ({ name: 'Taken.' }))).toEqual({ name: 'Too short.' });
    expect(validate({}, () => ({ name: null }))).toEqual({});
  });
});
