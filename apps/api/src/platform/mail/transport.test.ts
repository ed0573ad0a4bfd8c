import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from './mail.ts';
import type { Mailbox } from './mailbox.ts';
import { createMailer } from './transport.ts';

const mail: Mail = {
  to: 'asha@example.in',
  subject: 'Your fee: ₹5,000',
  text: 'plain words',
  html: '<p>drawn words</p>',
  kind: 'payment-received',
};
const delivered: Mail[] = [];
const mailbox: Mailbox = {
  deliver: async (sent) => {
    delivered.push(sent);
    return { ...sent, id: '1', sentAt: '' };
  },
  list: async () => [],
};

beforeEach(() => {
  delivered.length = 0;
});

it('puts mails into the local mailbox without SMTP', async () => {
  const mailer = createMailer({ smtpUrl: null, from: 'Backline <no-reply@example.in>', mailbox });
  await mailer.send(mail);
  expect(delivered).toEqual([mail]);
});

describe('with SMTP', () => {
  /** Speaks just enough SMTP to take one mail, or to refuse every recipient. */
  const session = { envelope: [] as string[], message: '', refuse: false };
  let server: Server;
  let smtpUrl = '';

  beforeEach(async () => {
    Object.assign(session, { envelope: [], message: '', refuse: false });
    server = createServer((socket) => {
      let reading = false;
      let rest = '';
      const answer = (line: string): string => {
        if (/^(MAIL|RCPT)/.test(line)) session.envelope.push(line);
        if (line.startsWith('RCPT') && session.refuse) return '450 try later';
        if (line === 'DATA') {
          reading = true;
          return '354 go on';
        }
        return line.startsWith('EHLO') ? '250 test' : '250 ok';
      };
      socket.write('220 test\r\n');
      socket.on('data', (chunk) => {
        const received = (rest + chunk.toString()).split('\r\n');
        rest = received.pop() ?? '';
        for (const line of received) {
          if (!reading) socket.write(`${answer(line)}\r\n`);
          else if (line === '.') {
            reading = false;
            socket.write('250 taken\r\n');
          } else session.message += `${line}\n`;
        }
      });
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });

  afterEach(() => {
    server.close();
  });

  it('sends text and HTML to exactly one recipient', async () => {
    const mailer = createMailer({ smtpUrl, from: 'Backline <no-reply@example.in>', mailbox });
    await mailer.send(mail);
    mailer.close();
    expect(session.envelope).toEqual(['MAIL FROM:<no-reply@example.in>', 'RCPT TO:<asha@example.in>']);
    expect(session.message).toContain('From: Backline <no-reply@example.in>');
    expect(session.message).toMatch(/multipart\/alternative/);
    expect(session.message).toMatch(/plain words[\s\S]*drawn words/);
    expect(session.message).toContain('X-Backline-Kind: payment-received');
    expect(delivered).toEqual([]);
  });

  it('does not read a list of recipients out of one address', async () => {
    const mailer = createMailer({ smtpUrl, from: 'no-reply@example.in', mailbox });
    await mailer.send({ ...mail, to: 'a@example.in, b@example.in' }).catch(() => {});
    mailer.close();
    expect(session.envelope.filter((line) => line.startsWith('RCPT')).length).toBeLessThan(2);
  });

  it('rejects where the server refuses, so that the job tries again', async () => {
    session.refuse = true;
    const mailer = createMailer({ smtpUrl, from: 'no-reply@example.in', mailbox });
    await expect(mailer.send(mail)).rejects.toThrow('450');
    mailer.close();
  });
});
