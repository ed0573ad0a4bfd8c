import type { Role } from '@backline/api-contract/permissions';
import type { Database } from '../platform/db/database.ts';

export const DEMO_PASSWORD = 'Backline-Demo1!';
export const DEMO_DOMAIN = 'demo.backline.local';

export const DEMO_ACCOUNTS: readonly { role: Role; email: string; name: string }[] = [
  { role: 'artist', email: `artist@${DEMO_DOMAIN}`, name: 'Meera Rao' },
  { role: 'organizer', email: `organizer@${DEMO_DOMAIN}`, name: 'Kabir Shah' },
  { role: 'venue', email: `venue@${DEMO_DOMAIN}`, name: 'Tara Menon' },
  { role: 'curator', email: `curator@${DEMO_DOMAIN}`, name: 'Nikhil Bose' },
  { role: 'admin', email: `admin@${DEMO_DOMAIN}`, name: 'Asha Iyer' },
];

export function demoAccount(role: Role): (typeof DEMO_ACCOUNTS)[number] {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`the demonstration has no ${role}`);
  return account;
}

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
