import nodemailer from 'nodemailer';
import type { Mail, Mailer } from './mail.ts';
import type { Mailbox } from './mailbox.ts';

const SECOND = 1_000;

export interface MailerOptions {
  /** `smtps://user:password@host:465`, or null for the local mailbox. */
  smtpUrl: string | null;
  /** `Backline <no-reply@example.in>` */
  from: string;
  mailbox: Mailbox;
}

/** The way out for mails: SMTP where it is configured, else the local mailbox. See docs/rules/foundation.md#mails. */
export function createMailer({ smtpUrl, from, mailbox }: MailerOptions): Mailer {
  return smtpUrl === null ? localMailer(mailbox) : smtpMailer(smtpUrl, from);
}

function localMailer(mailbox: Mailbox): Mailer {
  return {
    async send(mail) {
      await mailbox.deliver(mail);
    },
    close() {},
  };
}

function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    // The defaults wait minutes: a job that hangs on a dead server holds a worker, a failed one is tried again.
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
    // Mails are made of our own text; a path or address in one must never be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      await transport.sendMail(message(mail, from));
    },
    close: () => transport.close(),
  };
}

function message({ to, subject, text, html, kind }: Mail, from: string) {
  return {
    from,
    // As an object, because nodemailer reads a text with commas as several recipients.
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: { 'X-Backline-Kind': kind, 'Auto-Submitted': 'auto-generated' },
  };
}
