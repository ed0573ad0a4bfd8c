import { describe, expect, it } from 'vitest';
import { layoutMail, type MailContent } from './layout.ts';

const content: MailContent = {
  preheader: 'Your gig is confirmed',
  heading: 'Booking confirmed',
  paragraphs: ['The deposit of ₹15,000.00 is in escrow.', 'See you there.'],
  action: { label: 'Open the booking', url: 'https://backline.example/bookings/1?from=mail&x=1' },
  footer: 'You get this mail because you have a booking.',
};

/** What a reader sees: tags gone, the escaped characters back. */
const visible = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('both parts', () => {
  it('say the same', () => {
    const { html, text } = layoutMail(content);
    const said = [
      content.heading,
      ...content.paragraphs,
      content.action?.label,
      content.action?.url,
      content.footer,
    ];
    for (const words of said) {
      expect(text).toContain(words);
      expect(visible(html)).toContain(words);
    }
    expect(visible(html)).toContain(content.preheader);
  });

  it('leave the action out where there is none', () => {
    const { action: _, ...plain } = content;
    const { html, text } = layoutMail(plain);
    expect(html).not.toContain('<a ');
    expect(text).not.toContain('https://');
  });
});

describe('escaping', () => {
  const nasty = `<img src=x onerror=alert(1)> & "quoted" 'single' </p>`;

  it('covers every part of the HTML', () => {
    const { html } = layoutMail({
      preheader: nasty,
      heading: nasty,
      paragraphs: [nasty],
      action: { label: nasty, url: `https://x.example/?a="><script>alert(1)</script>&b='` },
      footer: nasty,
    });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    // title, preheader, heading, paragraph, label, footer
    expect(
      html.split('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; &#39;single&#39;'),
    ).toHaveLength(7);
  });

  it('does not touch the text part', () => {
    expect(layoutMail({ ...content, paragraphs: [nasty] }).text).toContain(nasty);
  });

  it('keeps line breaks of a paragraph', () => {
    expect(layoutMail({ ...content, paragraphs: ['one\ntwo'] }).html).toContain('one<br>two');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/bookings/1', ''])('refuses the address %j', (url) => {
    expect(() => layoutMail({ ...content, action: { label: 'Go', url } })).toThrow(RangeError);
  });
});

describe('the design', () => {
  it('loads nothing from elsewhere', () => {
    const { html } = layoutMail({ ...content, action: { label: 'Go', url: 'https://x.example' } });
    expect(html).not.toMatch(/<img|<link|src=|url\(|@import/);
  });

  it('knows light and dark', () => {
    const { html } = layoutMail(content);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
  });
});
