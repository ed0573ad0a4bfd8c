import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';

/** Entered, replaced, approved or refused: what waits for a member's bank details may go on now, or waits for something else. */
export const bankDetailsChanged = defineEvent({
  name: 'bank_details.changed',
  words: 'Bank details entered or decided on',
  payload: z.strictObject({ memberId: z.uuid() }),
});
