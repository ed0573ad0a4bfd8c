import type { Role } from '@backline/contract';
import type { Database } from '../platform/db/database.ts';

export const DEMO_PASSWORD = 'Backline-Demo1!';
const DOMAIN = 'demo.backline.local';

export const DEMO_ACCOUNTS: readonly { role: Role; email: string; name: string }[] = [
  { role: 'artist', email: `artist@${DOMAIN}`, name: 'Meera Rao' },
  { role: 'organizer', email: `organizer@${DOMAIN}`, name: 'Kabir Shah' },
  { role: 'venue', email: `venue@${DOMAIN}`, name: 'Tara Menon' },
  { role: 'curator', email: `curator@${DOMAIN}`, name: 'Nikhil Bose' },
  { role: 'admin', email: `admin@${DOMAIN}`, name: 'Asha Iyer' },
];

/** The logins that the login page shows: only those whose demo account is really there. */
export async function demoLogins(
  db: Database,
): Promise<{ role: Role; email: string; password: string; name: string }[]> {
  const emails = DEMO_ACCOUNTS.map((account) => account.email);
  const rows = await db.selectFrom('users').select('email').where('emailKey', 'in', emails).execute();
  const present = new Set(rows.map((row) => row.email));
  return DEMO_ACCOUNTS.filter((account) => present.has(account.email)).map((account) => ({
    ...account,
    password: DEMO_PASSWORD,
  }));
}
