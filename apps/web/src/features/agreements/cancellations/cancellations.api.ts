import { endpoints } from '../../../data/endpoints.ts';

const cancellationsApi = endpoints(({ read }) => ({
  cancellationPolicy: read('GET /cancellation-policy', { providesTags: ['Policy'] }),
  // What would happen now: never what would have happened when somebody looked before.
  cancellationPreview: read('GET /bookings/:id/cancellation-preview', { keepUnusedDataFor: 0 }),
}));

export const { useCancellationPolicyQuery, useCancellationPreviewQuery } = cancellationsApi;
/** The policy that is on the screen, for what is sent with a consent to it; asks the server nothing. */
export const useShownPolicy = () =>
  cancellationsApi.endpoints.cancellationPolicy.useQueryState(undefined).data?.policy;
