import { paginate } from '@backline/api-contract/envelope';
import { idParamsSchema } from '@backline/api-contract/primitives';
import {
  artistAnswerSchema,
  venueAnswerSchema,
  venuesQuerySchema,
  venuesSchema,
} from '@backline/api-contract/profiles';
import {
  EVENT_TYPES,
  EXPERIENCE_LEVELS,
  ORGANIZATION_TYPES,
  PERFORMANCE_DURATIONS,
  referenceDataSchema,
  SLOT_TYPES,
  STATES,
  VENUE_TYPES,
  WEEKDAYS,
} from '@backline/api-contract/reference';
import { refuse } from '../../../platform/errors.ts';
import { type Route, readRoute, snapshotRoute } from '../../../platform/http/route.ts';
import { approvedArtistCard } from './artist-card.ts';
import { presentVenue } from './profiles.present.ts';
import { listGenres, listVenues, loadApprovedVenue } from './profiles.queries.ts';

/** The lists that only a release changes. */
const FIXED_LISTS = {
  experienceLevels: [...EXPERIENCE_LEVELS],
  eventTypes: [...EVENT_TYPES],
  slotTypes: [...SLOT_TYPES],
  organizationTypes: [...ORGANIZATION_TYPES],
  venueTypes: [...VENUE_TYPES],
  performanceDurations: [...PERFORMANCE_DURATIONS],
  weekdays: [...WEEKDAYS],
  states: [...STATES],
};

/** What members see of each other's profiles. Only approved ones appear. */
export const browseRoutes: Route[] = [
  readRoute({
    method: 'get',
    path: '/reference',
    summary: 'All lists of allowed values',
    tag: 'Profiles',
    access: 'public',
    response: referenceDataSchema,
    handle: async (ctx) => ({ data: { genres: await listGenres(ctx.db), ...FIXED_LISTS } }),
  }),
  snapshotRoute({
    method: 'get',
    path: '/artists/:id',
    summary: 'One approved artist',
    tag: 'Profiles',
    access: 'artists:view',
    params: idParamsSchema,
    response: artistAnswerSchema,
    handle: async (ctx, { params }) => {
      const artist = await approvedArtistCard(ctx.db, params.id, ctx.now);
      if (!artist) throw refuse('NOT_FOUND');
      return { data: { artist } };
    },
  }),
  snapshotRoute({
    method: 'get',
    path: '/venues',
    summary: 'Approved venues by name',
    tag: 'Profiles',
    access: 'venues:browse',
    query: venuesQuerySchema,
    response: venuesSchema,
    handle: async (ctx, { query }) => {
      const { rows, total } = await listVenues(ctx.db, query);
      return {
        data: { venues: rows.map(presentVenue) },
        pagination: paginate(query.page, query.limit, total),
      };
    },
  }),
  readRoute({
    method: 'get',
    path: '/venues/:id',
    summary: 'One approved venue',
    tag: 'Profiles',
    access: 'venues:browse',
    params: idParamsSchema,
    response: venueAnswerSchema,
    handle: async (ctx, { params }) => {
      const venue = await loadApprovedVenue(ctx.db, params.id);
      if (!venue) throw refuse('NOT_FOUND');
      return { data: { venue: presentVenue(venue) } };
    },
  }),
];
