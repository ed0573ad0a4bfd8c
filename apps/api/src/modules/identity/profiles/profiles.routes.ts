import { noBodySchema } from '@backline/api-contract/primitives';
import {
  anyProfileBodySchema,
  completenessSchema,
  profileAnswerSchema,
} from '@backline/api-contract/profiles';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { type Route, readRoute, route } from '../../../platform/http/route.ts';
import { browseRoutes } from './browse.routes.ts';
import { describeCompleteness } from './completeness.ts';
import { loadOwnProfile } from './own-profile.ts';
import type { ProfileRow } from './profile-row.ts';
import { presentProfile } from './profiles.present.ts';
import { submitProfile } from './use-cases/submit-profile.ts';
import { updateProfile } from './use-cases/update-profile.ts';
import { verificationRoutes } from './verification.routes.ts';

/** @param adapters the cipher of stored secrets */
export function profileRoutes({ cipher }: { cipher: FieldCipher }): Route[] {
  const own: Route[] = [
    readRoute({
      method: 'get',
      path: '/profile',
      summary: 'Your profile, by role',
      tag: 'Profiles',
      access: 'profile:read',
      response: profileAnswerSchema,
      handle: async (ctx) => ({ data: { profile: presentProfile(await loadOwnProfile(ctx), cipher) } }),
    }),
    route({
      method: 'patch',
      path: '/profile',
      summary: 'Change any part of your profile',
      tag: 'Profiles',
      access: 'profile:update',
      body: anyProfileBodySchema,
      response: profileAnswerSchema,
      handle: async (ctx, { body }) => {
        const profile = await updateProfile(ctx, cipher, body);
        return { data: { profile: presentProfile(profile, cipher) }, message: savedMessage(profile) };
      },
    }),
    route({
      method: 'post',
      path: '/profile/submit',
      summary: 'Submit your profile for verification',
      tag: 'Profiles',
      access: 'profile:update',
      body: noBodySchema,
      response: profileAnswerSchema,
      handle: async (ctx) => ({
        data: { profile: presentProfile(await submitProfile(ctx), cipher) },
        message: 'Your profile is with our reviewers. We will tell you as soon as there is a decision.',
      }),
    }),
    readRoute({
      method: 'get',
      path: '/profile/completeness',
      summary: 'How complete your profile is, and what is missing',
      tag: 'Profiles',
      access: 'profile:read',
      response: completenessSchema,
      handle: async (ctx) => ({ data: describeCompleteness(await loadOwnProfile(ctx), ctx.actor) }),
    }),
  ];
  return [...own, ...browseRoutes, ...verificationRoutes({ cipher })];
}

/** A buyer who changes what was checked should not have to wonder where the gigs went. */
function savedMessage({ type, verificationStatus }: ProfileRow): string {
  if (type === 'artist' || verificationStatus !== 'under_review') return 'Saved.';
  return 'Saved. Until a reviewer has approved your profile, your gigs are not offered to artists.';
}
