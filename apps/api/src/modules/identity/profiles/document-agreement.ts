import { GST_STATES, panOfGstin, stateCodeOfGstin } from '@backline/kernel';

/** The documents of a profile as they stand together, in the form in which they are stored. */
export interface Documents {
  panNumber: string | null;
  gstNumber: string | null;
  state: string | null;
  /** Of an organizer; what others are is not known. */
  organizationType: string | null;
}
export const DOCUMENT_FIELDS = ['gstNumber', 'panNumber', 'state', 'organizationType'] as const;

interface Disagreement {
  /** All that are concerned, the likeliest one to be wrong first. */
  fields: readonly [string, ...string[]];
  message: string;
}

/** Places in no state. */
const OTHER_TERRITORY = '97';

/**
 * What of the documents is about different people or places, each in words. What is not given disagrees with nothing.
 * See docs/rules/identity.md#identity-numbers.
 */
export function disagreements(documents: Documents): Disagreement[] {
  return [panOfTheGstin(documents), stateOfTheGstin(documents), holderOfThePan(documents)].filter(
    (found) => found !== null,
  );
}

function panOfTheGstin({ panNumber, gstNumber }: Documents): Disagreement | null {
  if (!panNumber || !gstNumber || panOfGstin(gstNumber) === panNumber) return null;
  return {
    fields: ['gstNumber', 'panNumber'],
    message:
      'This GSTIN was given out for another PAN than the one of this profile: characters 3 to 12 are a PAN.',
  };
}

function stateOfTheGstin({ state, gstNumber }: Documents): Disagreement | null {
  if (!state || !gstNumber) return null;
  const code = stateCodeOfGstin(gstNumber);
  if (code === OTHER_TERRITORY || GST_STATES[code] === state) return null;
  return {
    fields: ['gstNumber', 'state'],
    message: `This GSTIN is of ${GST_STATES[code]}, and the address is in ${state}.`,
  };
}

function holderOfThePan({ panNumber, organizationType }: Documents): Disagreement | null {
  if (!panNumber) return null;
  const isPersons = panNumber.charAt(3) === 'P';
  if (organizationType === 'individual' && !isPersons)
    return {
      fields: ['panNumber', 'organizationType'],
      message: `The fourth letter of this PAN, ${panNumber.charAt(3)}, is not a person's, and the profile is of an individual.`,
    };
  if (organizationType === 'company' && isPersons)
    return {
      fields: ['panNumber', 'organizationType'],
      message: "The fourth letter of this PAN, P, is a person's, and the profile is of a company.",
    };
  return null;
}
