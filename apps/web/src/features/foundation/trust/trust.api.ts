import { endpoints } from '../../../data/endpoints.ts';

const trustApi = endpoints(({ read }) => ({
  standing: read('GET /standing', { providesTags: ['Standing'] }),
}));

export const { useStandingQuery } = trustApi;
