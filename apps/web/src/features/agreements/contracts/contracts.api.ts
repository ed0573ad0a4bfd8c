import type {
  Contract,
  ContractVerification,
  signContractBodySchema,
  verifyContractQuerySchema,
} from '@backline/api-contract/contracts';
import type { z } from 'zod';
import { api } from '../../../data/api.ts';

const contractsApi = api.injectEndpoints({
  endpoints: (build) => ({
    contract: build.query<Contract, string>({
      query: (id) => `/contracts/${id}`,
      providesTags: ['Contract'],
    }),
    signContract: build.mutation<Contract, { id: string; body: z.input<typeof signContractBodySchema> }>({
      query: ({ id, body }) => ({ url: `/contracts/${id}/sign`, method: 'POST', body }),
      // A refused signature fetches the document anew as well: it may be the reason.
      invalidatesTags: ['Contract', 'Booking', 'Payment'],
    }),
    verifyContract: build.query<ContractVerification, z.input<typeof verifyContractQuerySchema>>({
      query: (params) => ({ url: '/contracts/verify', params }),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useContractQuery, useSignContractMutation, useVerifyContractQuery } = contractsApi;
