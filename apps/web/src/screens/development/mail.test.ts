import { describe, expect, it } from 'vitest';
import { linksInto } from './mail.ts';

const ORIGIN = 'https://backline.example';

describe('links of a mail into the app', () => {
  it('are found as paths with their query', () => {
    const text = 'Open https://backline.example/verify-email?token=abc and be done.';
    expect(linksInto(text, ORIGIN)).toEqual(['/verify-email?token=abc']);
  });

  it('are named once, and links elsewhere not at all', () => {
    const text = `${ORIGIN}/bookings\n${ORIGIN}/bookings\nhttps://elsewhere.example/bookings`;
    expect(linksInto(text, ORIGIN)).toEqual(['/bookings']);
  });

  it('of a local server count whatever its port', () => {
    expect(linksInto('http://localhost:5000/profile', 'http://localhost:5173')).toEqual(['/profile']);
  });
});
