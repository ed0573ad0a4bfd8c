import type { SlotType } from '@backline/api-contract/reference';
import { dateText } from '../../../bookings/bookings/index.ts';
import type { ContractFacts } from '../contract-content.ts';

const SLOT: Record<SlotType, string> = {
  opening: 'the opening slot',
  mid: 'the middle slot',
  closing: 'the closing slot',
  headliner: 'the headline slot',
};

export function performance({ artist, terms }: ContractFacts): string[] {
  const place = terms.venueCity ? `${terms.venueName}, ${terms.venueCity}` : terms.venueName;
  const overnight = terms.slotEndTime <= terms.slotStartTime ? ' on the following day' : '';
  return [
    `The Buyer engages the Artist to perform as ${artist.displayName} at "${terms.title}" (the "Event") on ${dateText(terms.eventDate)} at ${place} (the "Venue"). The Artist accepts the engagement.`,
    `The Artist plays ${SLOT[terms.slotType]}, from ${terms.slotStartTime} to ${terms.slotEndTime}${overnight}, local time at the Venue (${terms.timezone}). The performance lasts ${terms.performanceDuration} minutes within that slot. Other times apply only where both parties agree to them in writing.`,
    'The Artist performs in person and sends no substitute without the written consent of the Buyer. The Artist decides on the form and content of the performance, within the law, the licences of the Venue and the style in which the Artist is presented on the Platform.',
    'The Artist arrives in time for load-in and sound check. The Buyer gives the Artist access to the Venue, and obtains and pays for every licence and permission that the Event needs, including those for the public performance of music.',
    'The Artist acts as an independent contractor. Nothing in this contract makes either party the employee, partner or agent of the other.',
  ];
}
