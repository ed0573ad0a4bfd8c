import { TERMS_VERSION } from '@backline/api-contract/accounts';
import { buildOpportunity, buildSignedBooking, expectData } from '../bookings.ts';
import { buildMember, type Member, PASSWORD } from '../members.ts';
import { BANK_DETAILS, giveBankDetails } from '../money.ts';
import type { Call, Cases, Stage } from './case.ts';
import { apply } from './marketplace.ts';
import { REVIEWERS } from './told.ts';

const NEWCOMER = {
  email: 'newcomer@example.in',
  password: 'Sitar-12!',
  firstName: 'Meera',
  lastName: 'Rao',
  role: 'artist',
};

const OTHER_NAME = { firstName: 'Anila', reason: 'I have married.' };

/** Accounts, profiles, notifications, and what staff do. */
export const membersCases: Cases = {
  'POST /auth/register': [
    {
      when: 'somebody new registers',
      call: () => ({ body: NEWCOMER }),
      told: { 'newcomer@example.in': 'Me Profile' },
    },
  ],
  'POST /auth/login': [
    {
      when: 'with the right password',
      call: (stage) => ({ body: { email: stage.cast.artist.email, password: PASSWORD } }),
      because: 'no page shows sessions',
    },
  ],
  'POST /auth/refresh-token': [
    {
      when: 'with the cookie of a session',
      call: async (stage) => ({
        body: {},
        headers: { Cookie: await refreshCookie(stage, stage.cast.artist) },
      }),
      because: 'no page shows sessions',
    },
  ],
  'POST /auth/logout': [
    {
      when: 'with the cookie of a session',
      call: async (stage) => ({
        body: {},
        headers: { Cookie: await refreshCookie(stage, stage.cast.artist) },
      }),
      because: 'no page shows sessions',
    },
  ],
  'POST /auth/verify-email': [
    {
      when: 'with the token of the mail',
      async call(stage) {
        stage.cast.newcomer = await pendingMember(stage);
        await stage.app.post('/auth/resend-verification', {}, stage.cast.newcomer);
        return { body: { token: await mailedToken(stage, stage.cast.newcomer) } };
      },
      told: { newcomer: 'Me Profile' },
    },
  ],
  'POST /auth/resend-verification': [
    {
      when: 'the address is not confirmed',
      call: async (stage) => ({ as: await pendingMember(stage), body: {} }),
      because: 'a mail goes out',
    },
  ],
  'POST /auth/forgot-password': [
    {
      when: 'the address has an account',
      call: (stage) => ({ body: { email: stage.cast.artist.email } }),
      because: 'a mail goes out',
    },
  ],
  'POST /auth/reset-password': [
    {
      when: 'with the token of the mail',
      async call(stage) {
        await stage.app.post('/auth/forgot-password', { email: stage.cast.artist.email });
        return { body: { token: await mailedToken(stage, stage.cast.artist), password: 'Tabla-34!' } };
      },
      because: 'all sessions end, and no page shows a password',
    },
  ],
  'POST /auth/change-password': [
    {
      when: 'with the current one',
      call: (stage) => ({
        as: stage.cast.artist,
        body: { currentPassword: PASSWORD, newPassword: 'Tabla-34!' },
      }),
      because: 'no page shows a password',
    },
  ],
  'POST /auth/accept-terms': [
    {
      when: 'they were not accepted',
      async call(stage) {
        stage.cast.newcomer = await buildMember(stage.app, 'artist', { acceptedTermsVersion: null });
        return { as: stage.cast.newcomer, body: { version: TERMS_VERSION } };
      },
      told: { newcomer: 'Me' },
    },
  ],
  'PATCH /profile': [
    {
      when: 'a field of the card changes',
      call: (stage) => ({ as: stage.cast.artist, body: { bio: 'A trio by now.' } }),
      told: { artist: 'Me Profile', ...REVIEWERS },
    },
    {
      when: 'what was checked of an approved profile changes',
      call: (stage) => ({ as: stage.cast.artist, body: { artistName: 'Meera and the Tide' } }),
      told: { artist: 'Me Profile', ...REVIEWERS },
    },
    {
      when: 'it is as it was',
      call: (stage) => ({ as: stage.cast.artist, body: { artistName: 'Meera and the Monsoon' } }),
      because: 'nothing has changed',
    },
  ],
  'POST /profile/submit': [
    {
      when: 'it is complete',
      async call(stage) {
        stage.cast.newcomer = await completeOrganizer(stage);
        return { as: stage.cast.newcomer, body: {} };
      },
      told: { newcomer: 'Me Profile', ...REVIEWERS },
    },
  ],
  'POST /admin/verify/:type/:profileId': [
    {
      when: 'approved',
      call: (stage) => review(stage, { decision: 'approve' }),
      told: { newcomer: 'Me Notification Profile Standing', ...REVIEWERS },
    },
    {
      when: 'rejected',
      call: (stage) => review(stage, { decision: 'reject', notes: 'Please say who you are.' }),
      told: { newcomer: 'Me Notification Profile', ...REVIEWERS },
    },
  ],
  'PATCH /auth/me': [
    {
      when: 'the name changes',
      call: (stage) => ({ as: stage.cast.artist, body: { firstName: 'Meera' } }),
      told: { artist: 'Me Profile' },
    },
    {
      when: 'it is as it was',
      call: (stage) => ({ as: stage.cast.artist, body: { firstName: 'Anil' } }),
      because: 'nothing has changed',
    },
  ],
  'PUT /profile/bank-details': [
    {
      when: 'they are entered',
      call: (stage) => ({ as: stage.cast.artist, body: BANK_DETAILS }),
      told: { artist: 'Me Profile', ...REVIEWERS },
    },
    {
      when: 'they replace others',
      async call(stage) {
        await giveBankDetails(stage.app, stage.cast.artist);
        const body = { ...BANK_DETAILS, bankAccountNumber: '999999999999', password: PASSWORD };
        return { as: stage.cast.artist, body };
      },
      told: { artist: 'Me Notification Profile', ...REVIEWERS },
    },
    {
      when: 'they are as they were',
      async call(stage) {
        await giveBankDetails(stage.app, stage.cast.artist);
        return { as: stage.cast.artist, body: BANK_DETAILS };
      },
      because: 'nothing has changed',
    },
  ],
  'POST /admin/bank-details/:type/:profileId': [
    {
      when: 'approved',
      call: (stage) => reviewBank(stage, { decision: 'approve', version: 1 }),
      told: { artist: 'Me Notification Profile', ...REVIEWERS },
    },
    {
      when: 'refused',
      call: (stage) => reviewBank(stage, { decision: 'refuse', version: 1, reason: 'Another name.' }),
      told: { artist: 'Me Notification Profile', ...REVIEWERS },
    },
  ],
  'PUT /auth/me/change': [
    {
      when: 'it is the first',
      async call(stage) {
        await buildSignedBooking(stage.app, stage.cast);
        return { as: stage.cast.artist, body: OTHER_NAME };
      },
      told: { artist: 'Me Profile', ...REVIEWERS },
    },
    {
      when: 'it replaces another',
      async call(stage) {
        await sendIn(stage);
        return { as: stage.cast.artist, body: { ...OTHER_NAME, firstName: 'Anita' } };
      },
      told: { artist: 'Me Profile', ...REVIEWERS },
    },
    {
      when: 'it waits already',
      async call(stage) {
        await sendIn(stage);
        return { as: stage.cast.artist, body: OTHER_NAME };
      },
      because: 'nothing has changed',
    },
  ],
  'POST /auth/me/change/withdraw': [
    {
      when: 'something waits',
      async call(stage) {
        await sendIn(stage);
        return { as: stage.cast.artist, body: {} };
      },
      told: { artist: 'Me Profile', ...REVIEWERS },
    },
  ],
  'POST /admin/detail-changes/:id': [
    {
      when: 'approved',
      call: (stage) => reviewChange(stage, { decision: 'approve', version: 1 }),
      told: { artist: 'Me Notification Profile', buyer: 'Booking:booking', ...REVIEWERS },
    },
    {
      when: 'refused',
      call: (stage) => reviewChange(stage, { decision: 'refuse', version: 1, reason: 'Not without paper.' }),
      told: { artist: 'Me Notification Profile', ...REVIEWERS },
    },
  ],
  'POST /admin/jobs/:name/run': [
    {
      when: 'it can be run by hand',
      call: (stage) => ({ as: stage.cast.admin, params: { name: 'trust.decay' }, body: {} }),
      told: { admin: 'Job' },
    },
  ],
  'POST /admin/policies': [
    {
      when: 'another policy is chosen',
      call: (stage) => ({ as: stage.cast.admin, body: { policy: 'standard' } }),
      told: { admin: 'Policy' },
    },
    {
      when: 'it holds already',
      async call({ app, cast }) {
        await app.post('/admin/policies', { policy: 'standard' }, cast.admin);
        return { as: cast.admin, body: { policy: 'standard' } };
      },
      because: 'nothing has changed',
    },
  ],
  'POST /notifications/read': [
    {
      when: 'something is unread',
      async call(stage) {
        await apply(stage, stage.cast.artist, (await buildOpportunity(stage.app, stage.cast)).id);
        return { as: stage.cast.buyer, body: { all: true } };
      },
      told: { buyer: 'Notification' },
    },
    {
      when: 'everything is read',
      call: (stage) => ({ as: stage.cast.buyer, body: { all: true } }),
      because: 'nothing has changed',
    },
  ],
};

async function refreshCookie(stage: Stage, { email }: Member): Promise<string> {
  const { headers } = await stage.app.post('/auth/login', { email, password: PASSWORD });
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

function pendingMember(stage: Stage): Promise<Member> {
  return buildMember(stage.app, 'artist', { status: 'pending', emailVerifiedAt: null });
}

async function mailedToken(stage: Stage, { email }: Member): Promise<string> {
  const [mail] = await stage.app.mailsTo(email);
  return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

async function completeOrganizer(stage: Stage): Promise<Member> {
  const member = await buildMember(stage.app, 'organizer');
  const fields = {
    organizationName: 'Blue Note Events',
    legalName: 'Blue Note Events Pvt Ltd',
    signerName: 'Kabir Shah',
    signerCapacity: 'Director',
    organizationType: 'company',
    description: 'Jazz nights in the city.',
    contactPerson: 'Kabir Shah',
    contactPhone: '98200 12345',
    contactEmail: 'kabir@example.in',
    city: 'Mumbai',
    state: 'Maharashtra',
  };
  expectData(await stage.app.patch('/profile', fields, member), 200);
  return member;
}

async function reviewBank({ app, cast }: Stage, body: unknown): Promise<Call> {
  expectData(await app.put('/profile/bank-details', BANK_DETAILS, cast.artist), 200);
  return { as: cast.curator, params: { type: 'artist', profileId: cast.artist.id }, body };
}

async function sendIn({ app, cast }: Stage): Promise<string> {
  await buildSignedBooking(app, cast);
  return expectData(await app.put('/auth/me/change', OTHER_NAME, cast.artist), 200).change.id;
}

async function reviewChange(stage: Stage, body: unknown): Promise<Call> {
  return { as: stage.cast.curator, params: { id: await sendIn(stage) }, body };
}

async function review(stage: Stage, body: unknown): Promise<Call> {
  stage.cast.newcomer = await completeOrganizer(stage);
  expectData(await stage.app.post('/profile/submit', {}, stage.cast.newcomer), 200);
  return { as: stage.cast.curator, params: { type: 'organizer', profileId: stage.cast.newcomer.id }, body };
}
