import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from './mail.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';

const START = new Date('2031-03-04T10:00:00.000Z');
let folder = '';
let now = START;
let mailbox: Mailbox;

const mailTo = (to: string, subject = 'Hello'): Mail => ({
  to,
  subject,
  text: 'text',
  html: '<p>',
  kind: 'test',
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backline-mail-'));
  now = START;
  mailbox = createMailbox({ folder: join(folder, 'mails'), clock: { now: () => now } });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('list', () => {
  it('is empty before the first mail', async () => {
    expect(await mailbox.list()).toEqual([]);
  });

  it('gives the whole mail with id and time', async () => {
    const stored = await mailbox.deliver(mailTo('asha@example.in'));
    expect(stored).toEqual({
      ...mailTo('asha@example.in'),
      id: expect.stringMatching(/^\d+-\d+-[0-9a-f-]+$/),
      sentAt: '2031-03-04T10:00:00.000Z',
    });
    expect(await mailbox.list()).toEqual([stored]);
  });

  it('puts the newest first, also within one millisecond', async () => {
    for (const subject of ['1', '2', '3']) await mailbox.deliver(mailTo('a@b.in', subject));
    now = new Date(START.getTime() - 1);
    await mailbox.deliver(mailTo('a@b.in', 'earlier'));
    now = new Date(START.getTime() + 1);
    await mailbox.deliver(mailTo('a@b.in', 'later'));
    const subjects = (await mailbox.list()).map((mail) => mail.subject);
    expect(subjects).toEqual(['later', '3', '2', '1', 'earlier']);
  });

  it('filters by the whole address without regard to case', async () => {
    await mailbox.deliver(mailTo('Asha@Example.in'));
    await mailbox.deliver(mailTo('natasha@example.in'));
    const found = await mailbox.list({ to: ' asha@example.IN ' });
    expect(found.map((mail) => mail.to)).toEqual(['Asha@Example.in']);
  });

  it('passes over drafts, damaged files and strangers', async () => {
    const whole = await mailbox.deliver(mailTo('a@b.in'));
    const mails = join(folder, 'mails');
    const otherId = whole.id.replace('-00000001-', '-00000002-');
    await writeFile(join(mails, `${otherId}.draft`), '{"id":"cut of');
    await writeFile(join(mails, `${otherId}.json`), '{"id":"cut of');
    await writeFile(join(mails, `${whole.id.replace('-00000001-', '-00000003-')}.json`), '{"to":1}');
    await writeFile(join(mails, 'notes.json'), '{}');
    expect(await mailbox.list()).toEqual([whole]);
  });

  it('sees what another process delivered', async () => {
    const other = createMailbox({ folder: join(folder, 'mails'), clock: { now: () => now } });
    const stored = await other.deliver(mailTo('a@b.in'));
    expect(await mailbox.list()).toEqual([stored]);
  });
});

describe('the limit', () => {
  it('drops the oldest beyond 500', async () => {
    const mails = join(folder, 'mails');
    await mailbox.deliver(mailTo('a@b.in', 'first'));
    const { id } = await mailbox.deliver(mailTo('a@b.in', 'second'));
    for (let index = 3; index <= 500; index += 1) {
      const name = id.replace('-00000002-', `-${String(index).padStart(8, '0')}-`);
      await writeFile(
        join(mails, `${name}.json`),
        JSON.stringify({ ...mailTo('a@b.in'), id: name, sentAt: '' }),
      );
    }
    now = new Date(START.getTime() + 1);
    await mailbox.deliver(mailTo('a@b.in', 'newest'));
    const kept = await mailbox.list();
    expect(kept).toHaveLength(500);
    expect(await readdir(mails)).toHaveLength(500);
    expect([kept[0]?.subject, kept.at(-1)?.subject]).toEqual(['newest', 'second']);
  });
});
