import type { ContractFacts } from '../contract-content.ts';

/** Empty where neither is included: the clause then has no place in the contract. */
export function travelAccommodation({ terms }: ContractFacts): string[] {
  const { travelIncluded, accommodationIncluded } = terms;
  if (!travelIncluded && !accommodationIncluded) return [];
  return [
    travelIncluded
      ? "The Buyer books and pays for the Artist's return travel between the Artist's place of residence and the Venue, at times that suit the sound check and the performance, and for the transfers between station or airport, lodging and Venue."
      : "Travel is not included. The Artist books and pays for the Artist's own travel.",
    accommodationIncluded
      ? 'The Buyer books and pays for accommodation of the Artist for the night of the Event: a clean and quiet single room with a bathroom of its own, with breakfast, within reasonable distance of the Venue.'
      : 'Accommodation is not included. The Artist books and pays for it where it is needed.',
    'What the Buyer provides under this clause comes in addition to the Fee and is not deducted from it. The Buyer sends the itinerary and all confirmations to the Artist no later than 48 hours before the slot begins, and ticks that off in the checklist of the booking.',
  ];
}
