import { endpoints } from '../../../data/endpoints.ts';

const cancellationsApi = endpoints(({ read }) => ({
  cancellationPolicy: read('GET /cancellation-policy', { providesTags: ['Policy'] }),
  // What would happen now: never what would have happened when somebody looked before.
  cancellationPreview: read('GET /bookings/:id/cancellation-preview', { keepUnusedDataFor: 0 }),
}));

export const { useCancellationPolicyQuery, useCancellationPreviewQuery } = cancellationsApi;
