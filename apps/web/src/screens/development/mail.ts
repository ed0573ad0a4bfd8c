export interface LocalMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  createdAt: string;
}

/** Mails that the development server kept in place of sending them; newest first. Not part of the API's envelope. */
export async function loadMails(to: string): Promise<LocalMail[]> {
  const query = to.trim() ? `?to=${encodeURIComponent(to.trim())}` : '';
  const response = await fetch(`/dev/mail/messages${query}`);
  if (!response.ok) throw new Error('The local mailbox only exists on a development server.');
  const { messages } = (await response.json()) as { messages: LocalMail[] };
  return messages;
}

/** Links of a mail that lead into this app, as paths, so that they open in this tab with the session kept. */
export function linksInto(text: string, origin: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [];
  const own = found.filter(
    (link) => URL.canParse(link) && (new URL(link).origin === origin || isLocal(link)),
  );
  const paths = own.map((link) => new URL(link)).map(({ pathname, search }) => pathname + search);
  return [...new Set(paths)].filter((path) => path !== '/');
}

/** The mail names the server's own address, which is another port than the dev server's. */
function isLocal(link: string): boolean {
  return ['localhost', '127.0.0.1'].includes(new URL(link).hostname);
}
