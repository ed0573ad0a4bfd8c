import { bankReviewAnswerSchema } from '@backline/api-contract/bank-details';
import { ownDetailChangeSchema } from '@backline/api-contract/detail-changes';
import { markedSchema } from '@backline/api-contract/notifications';
import { profileAnswerSchema } from '@backline/api-contract/profiles';
import { demoAccount } from './logins.ts';
import { PEOPLE, type ScenePerson } from './scene/people.ts';
import type { NewPlayer, StoryStep } from './stage.ts';
import type { StoryTime } from './story-time.ts';

const CURATOR = 'curator';
const FIRST_DAY = 97;
const READ_DAYS_AGO = 2;
const ANSWER = profileAnswerSchema;

/** Everybody joins, fills in a profile and submits it; the curator looks at most of them a day later. */
export function memberSteps(time: StoryTime): StoryStep[] {
  const curator: StoryStep = {
    at: time.at(FIRST_DAY, '09:00'),
    what: 'the curator joins',
    play: (stage) => stage.enter(CURATOR, loginOf('curator')),
  };
  const ofEach = (person: ScenePerson) => [
    joins(person, time),
    ...isReviewed(person, time),
    ...asksForChange(person, time),
  ];
  return [curator, ...PEOPLE.flatMap(ofEach)];
}

export function loginOf(role: 'curator' | 'admin'): NewPlayer {
  const { email, name } = demoAccount(role);
  const [firstName = '', lastName = ''] = name.split(' ');
  return { email, firstName, lastName, role };
}

function joins(person: ScenePerson, time: StoryTime): StoryStep {
  const { key, email, firstName, lastName, role } = person;
  return {
    at: time.at(person.joinedDaysAgo, '10:00'),
    what: `${key} joins`,
    async play(stage) {
      await stage.enter(key, { email, firstName, lastName, role });
      await stage.as(key).patch('/profile', { ...whoSigns(person), ...person.profile }, ANSWER);
      if (person.bank) await stage.as(key).put('/profile/bank-details', person.bank, ANSWER);
      await stage.as(key).post('/profile/submit', {}, ANSWER);
    },
  };
}

/** Artists sign in person; whoever runs a house or an organization signs for it. */
function whoSigns({ role, firstName, lastName, profile, bank }: ScenePerson): object {
  const person = `${firstName} ${lastName}`;
  if (role === 'artist') return { legalName: person };
  const shown = 'venueName' in profile ? profile.venueName : Reflect.get(profile, 'organizationName');
  if (Reflect.get(profile, 'organizationType') === 'individual') return { legalName: person };
  return { legalName: bank?.bankAccountName ?? shown, signerName: person, signerCapacity: 'Director' };
}

function isReviewed(person: ScenePerson, time: StoryTime): StoryStep[] {
  const { key, role, review, joinedDaysAgo, bank, bankWaits } = person;
  if (review === 'waiting') return [];
  const decision =
    review === 'approved' ? { decision: 'approve' } : { decision: 'reject', notes: review.sentBackWith };
  return [
    {
      at: time.at(joinedDaysAgo - 1, '12:00'),
      what: `${key} is reviewed`,
      async play(stage) {
        await stage.as(CURATOR).post(`/admin/verify/${role}/${stage.idOf(key)}`, decision, ANSWER);
        if (!bank || bankWaits) return;
        const approval = { decision: 'approve', version: 1 };
        await stage
          .as(CURATOR)
          .post(`/admin/bank-details/${role}/${stage.idOf(key)}`, approval, bankReviewAnswerSchema);
      },
    },
  ];
}

/** After the signatures of the season, so that a reviewer finds it on the queue. */
function asksForChange({ key, asksFor }: ScenePerson, time: StoryTime): StoryStep[] {
  if (!asksFor) return [];
  return [
    {
      at: time.at(READ_DAYS_AGO, '11:00'),
      what: `${key} asks for other details`,
      async play(stage) {
        await stage.as(key).put('/auth/me/change', asksFor, ownDetailChangeSchema);
      },
    },
  ];
}

/** Whoever logs in finds the news of the last days unread, and not those of a whole season. */
export function readingSteps(time: StoryTime): StoryStep[] {
  const readers = PEOPLE.filter(({ joinedDaysAgo }) => joinedDaysAgo > READ_DAYS_AGO);
  return readers.map(({ key }) => ({
    at: time.at(READ_DAYS_AGO, '09:00'),
    what: `${key} reads the news`,
    async play(stage) {
      await stage.as(key).post('/notifications/read', { all: true }, markedSchema);
    },
  }));
}
