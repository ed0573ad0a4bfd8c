import type { MailContent } from '../../../platform/mail/layout.ts';

/** Mails about the account itself. They cannot be turned off. See docs/rules/foundation.md#mails. */
export interface AccountMail extends MailContent {
  kind: string;
  subject: string;
}

export function verificationMail(firstName: string, url: string): AccountMail {
  return {
    kind: 'verify-email',
    subject: 'Please confirm your email address',
    preheader: 'One click, and your Backline account is active.',
    heading: `Welcome, ${firstName}`,
    paragraphs: [
      'Please confirm that this address is yours. After that you can fill in your profile and send it for verification.',
      'The link works once, for the next 24 hours.',
    ],
    action: { label: 'Confirm my address', url },
    footer:
      'You get this mail because somebody registered on Backline with this address. If it was not you, do nothing.',
  };
}

export function passwordResetMail(firstName: string, url: string): AccountMail {
  return {
    kind: 'password-reset',
    subject: 'Choose a new password',
    preheader: 'The link works for one hour.',
    heading: `Hello ${firstName}, choose a new password`,
    paragraphs: [
      'Somebody, hopefully you, asked to reset the password of your Backline account.',
      'The link works once, for the next hour. Until you use it, your password stays as it is.',
    ],
    action: { label: 'Choose a new password', url },
    footer:
      'If you did not ask for this, ignore this mail: nobody can change your password without the link.',
  };
}

export function passwordChangedMail(firstName: string, when: string, url: string): AccountMail {
  return {
    kind: 'password-changed',
    subject: 'Your password was changed',
    preheader: 'Was it you?',
    heading: `${firstName}, your password was changed`,
    paragraphs: [
      `The password of your Backline account was changed on ${when}, and every other device was logged out.`,
      'If it was not you, reset the password now and tell us.',
    ],
    action: { label: 'It was not me', url },
    footer: 'Security mails like this one are always sent.',
  };
}
