import { endpoints } from '../../../data/endpoints.ts';
import { changed, one } from '../../../data/tags.ts';

const contractsApi = endpoints(({ read, write }) => ({
  contract: read('GET /contracts/:id', { providesTags: (_result, _error, { id }) => [one('Contract', id)] }),
  signContract: write('POST /contracts/:id/sign', {
    // A refused signature fetches the document again as well: it may be the reason.
    invalidatesTags: (contract, _error, { id }) => [
      ...changed('Contract', id),
      ...changed('Booking', contract?.bookingId),
      'Payment',
    ],
  }),
  verifyContract: read('GET /contracts/verify', { keepUnusedDataFor: 0 }),
}));

export const { useContractQuery, useSignContractMutation, useVerifyContractQuery } = contractsApi;
