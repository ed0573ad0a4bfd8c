import type { Standing } from '@backline/api-contract/trust';
import { api } from '../../../data/api.ts';

const trustApi = api.injectEndpoints({
  endpoints: (build) => ({
    standing: build.query<Standing, void>({ query: () => '/standing', providesTags: ['Standing'] }),
  }),
});

export const { useStandingQuery } = trustApi;
