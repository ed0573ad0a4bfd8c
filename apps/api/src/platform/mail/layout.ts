import { COLOURS, page } from './page.ts';

/** What one mail says. All of it is plain text: the layout escapes it, whoever wrote it. */
export interface MailContent {
  /** The line that a mail list shows beside the subject. */
  preheader: string;
  heading: string;
  paragraphs: readonly string[];
  action?: { label: string; url: string };
  /** Why the reader gets this mail. */
  footer: string;
}

export interface MailBody {
  text: string;
  html: string;
}

/**
 * The one design of all mails, as HTML and as text that says the same. See docs/rules/foundation.md#mails.
 * @throws RangeError when the action does not lead to an http(s) address.
 */
export function layoutMail(content: MailContent): MailBody {
  if (content.action && !/^https?:\/\//i.test(content.action.url))
    throw new RangeError('the action of a mail leads to an http(s) address');
  return { text: textPart(content), html: htmlPart(content) };
}

function textPart({ heading, paragraphs, action, footer }: MailContent): string {
  const link = action ? [`${action.label}:\n${action.url}`] : [];
  return `${[heading, ...paragraphs, ...link, `-- \nBackline\n${footer}`].join('\n\n')}\n`;
}

function htmlPart({ preheader, heading, paragraphs, action, footer }: MailContent): string {
  return page({
    title: escapeHtml(heading),
    preheader: escapeHtml(preheader),
    body: [
      `<h1 class="ink" style="margin:0 0 20px;font-size:24px;line-height:32px;font-weight:700;letter-spacing:-0.2px;color:${COLOURS.ink}">${escapeHtml(heading)}</h1>`,
      ...paragraphs.map(paragraph),
      ...(action ? [button(action), fallbackLink(action.url)] : []),
    ].join('\n'),
    footer: lines(footer),
  });
}

function paragraph(text: string): string {
  return `<p class="ink" style="margin:0 0 16px;font-size:16px;line-height:26px;color:${COLOURS.ink}">${lines(text)}</p>`;
}

/** A link in a coloured cell: Outlook draws no padding around a bare link. */
function button({ label, url }: { label: string; url: string }): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:28px 0 24px"><tr>
<td class="button" bgcolor="${COLOURS.accent}" style="border-radius:10px;background:${COLOURS.accent}">
<a href="${escapeHtml(url)}" class="button-text" style="display:inline-block;padding:14px 28px;font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:10px">${escapeHtml(label)}</a>
</td></tr></table>`;
}

function fallbackLink(url: string): string {
  return `<p class="quiet" style="margin:0;font-size:13px;line-height:20px;color:${COLOURS.quiet}">If the button does nothing, open this address:<br>
<a href="${escapeHtml(url)}" class="quiet" style="color:${COLOURS.quiet};word-break:break-all">${escapeHtml(url)}</a></p>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
