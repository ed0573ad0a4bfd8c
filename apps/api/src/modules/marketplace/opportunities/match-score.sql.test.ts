import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createValues, runStatement } from '../../../platform/db/statement.ts';
import { buildOrganizer, buildVenue } from '../../../testing/members.ts';
import { artists, gigs, insertGigs } from '../../../testing/random-gigs.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { matchScoreSql, PERFECT_ELSEWHERE, PERFECT_HERE, perfectSql } from './match-score.sql.ts';
import { cityKey, levelsMet, type MatchGig, matchScore } from './match-score.ts';

const GIGS = 600;
const ARTISTS = 20;
const seed = 20_261_102;

const app = await startTestApp();

describe('the match score in SQL', () => {
  it(`agrees with the rule in ${GIGS * ARTISTS} cases, and so does "perfect"`, async () => {
    const { db } = app.adapters;
    const buyer = await buildOrganizer(app);
    const venue = await buildVenue(app);
    await insertGigs(db, fc.sample(gigs(buyer.id, venue.id, app.clock.now()), { numRuns: GIGS, seed }));
    let perfect = 0;
    for (const artist of fc.sample(artists, { numRuns: ARTISTS, seed })) {
      const values = createValues();
      const sql = {
        mask: `genre_mask(${values.add(artist.genres, 'text[]')})`,
        fee: values.add(artist.fee, 'bigint'),
        levels: values.add(levelsMet(artist.experienceLevel), 'text[]'),
        cityKey: values.add(artist.city === null ? null : cityKey(artist.city), 'text'),
      };
      const rows = await runStatement<MatchGig & { score: number; perfect: boolean }>(db, {
        text: `select o.required_genres as "requiredGenres", o.budget_min as "budgetMin", o.budget_max as "budgetMax", o.city,
            o.experience_level_required as "experienceLevelRequired", ${matchScoreSql(sql)} as score, ${perfectSql(sql)} as perfect
          from opportunities o`,
        values: values.list,
        hot: false,
      });
      expect(rows).toHaveLength(GIGS);
      for (const row of rows) {
        const { score, parts } = matchScore(artist, row);
        expect({ artist, row, score: row.score }).toEqual({ artist, row, score });
        expect(parts.genre + parts.budget + parts.experience + parts.location).toBe(score);
        expect({ artist, row, perfect: row.perfect }).toEqual({
          artist,
          row,
          perfect: score >= PERFECT_ELSEWHERE,
        });
        if (row.perfect) perfect += 1;
      }
    }
    expect([PERFECT_HERE, PERFECT_ELSEWHERE]).toEqual([100, 95]);
    // The comparison would be worth little if the cases never met the best tier.
    expect(perfect).toBeGreaterThan(100);
  });
});
