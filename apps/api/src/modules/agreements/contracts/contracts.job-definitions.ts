import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';

export const renderContractPdf = defineJob({
  name: 'contracts.render_pdf',
  title: 'Generate contract PDFs',
  description: 'Makes and stores the PDF of a contract after it was written and after each signature',
  payload: z.strictObject({ contractId: z.uuid() }),
});
export const remindSigners = defineJob({
  name: 'contracts.remind_signers',
  title: 'Remind to sign',
  description: 'Reminds whoever has not signed 24 hours before a contract expires',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});
export const expireContracts = defineJob({
  name: 'contracts.expire',
  title: 'Expire contracts',
  description: 'Lets contracts expire that were not signed in time, and cancels their bookings',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});
