import { describe, expect, it } from 'vitest';
import { registerBodySchema } from './accounts.ts';
import { bankDetailsBodySchema } from './bank-details.ts';
import { signContractBodySchema } from './contracts.ts';
import { createOpportunityBodySchema } from './opportunities.ts';
import { updateArtistBodySchema, updateOrganizerBodySchema, updateVenueBodySchema } from './profiles.ts';

/** Every name that is shown or signed: where it is sent, and in which field. */
const PLACES: [place: string, accepts: (name: string) => boolean, isPerson: boolean][] = [
  ['first name', (firstName) => !fails(registerBodySchema, { firstName }, 'firstName'), true],
  ['last name', (lastName) => !fails(registerBodySchema, { lastName }, 'lastName'), true],
  ['legal name', (legalName) => !fails(updateArtistBodySchema, { legalName }, 'legalName'), true],
  ['signer', (signerName) => !fails(updateVenueBodySchema, { signerName }, 'signerName'), true],
  [
    'contact person',
    (contactPerson) => !fails(updateVenueBodySchema, { contactPerson }, 'contactPerson'),
    true,
  ],
  [
    'bank account',
    (bankAccountName) => !fails(bankDetailsBodySchema, { bankAccountName }, 'bankAccountName'),
    true,
  ],
  ['name at signing', (legalName) => !fails(signContractBodySchema, { legalName }, 'legalName'), true],
  [
    'typed signature',
    (value) => !fails(signContractBodySchema, { signature: { type: 'typed', value } }, 'signature'),
    true,
  ],
  ['band', (artistName) => !fails(updateArtistBodySchema, { artistName }, 'artistName'), false],
  [
    'organization',
    (organizationName) => !fails(updateOrganizerBodySchema, { organizationName }, 'organizationName'),
    false,
  ],
  ['venue', (venueName) => !fails(updateVenueBodySchema, { venueName }, 'venueName'), false],
  ['gig', (title) => !fails(createOpportunityBodySchema, { title }, 'title'), false],
];

function fails(
  schema: { safeParse: (value: unknown) => { error?: { issues: { path: PropertyKey[] }[] } | undefined } },
  body: object,
  field: string,
): boolean {
  return schema.safeParse(body).error?.issues.some(({ path }) => path[0] === field) ?? false;
}

const UNSEEN = [
  '\u200b\u200b',
  '\u3164',
  '\u2060\ufeff',
  '\u200c\u200d',
  '\u115f\u1160',
  '   ',
  '\u2800',
  '...',
  '\u0301',
];

describe.each(PLACES)('the name of a %s', (_place, accepts, isPerson) => {
  it.each(UNSEEN)('is not %j: nothing of it can be read', (name) => {
    expect(accepts(name)).toBe(false);
  });

  it('hides and reverses nothing', () => {
    expect(accepts('Meera\u202eoaR')).toBe(false);
    expect(accepts('Mee\u200bra')).toBe(false);
  });

  it.each(['Meera Rao', 'O’Neill-D’Souza', 'मीरा राव', 'ശ്രീ\u200dക്കുട്ടി', 'بیگم', '李'])(
    'may be %s',
    (name) => {
      expect(accepts(name)).toBe(true);
    },
  );

  it('of digits alone is a band’s and no person’s', () => {
    expect(accepts('2814')).toBe(!isPerson);
  });
});
