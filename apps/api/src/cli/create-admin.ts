/** `npm run create-admin -- <email> <first name> <last name> [admin|curator]`; the password comes from ADMIN_PASSWORD, so that no history keeps it. */
import { z } from 'zod';
import { createStaff } from '../modules/identity/accounts/index.ts';
import { NO_ORIGIN, rootContext } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { runCommand } from './run-command.ts';

const input = z.tuple([
  z.email(),
  z.string().min(1),
  z.string().min(1),
  z.enum(['admin', 'curator']).default('admin'),
]);
const parsed = input.safeParse(process.argv.slice(2));
const password = process.env.ADMIN_PASSWORD;
if (!parsed.success || !password) {
  console.error(
    'Usage: ADMIN_PASSWORD=... npm run create-admin -- <email> <first name> <last name> [admin|curator]',
  );
  process.exit(2);
}
const [email, firstName, lastName, role] = parsed.data;
await runCommand(async (adapters) => {
  try {
    const ctx = rootContext(adapters, null, adapters.clock.now(), NO_ORIGIN);
    await createStaff(ctx, { email, password, firstName, lastName, role });
    console.log(`${role} ${email} can log in now.`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error([error.message, ...(error.details.errors ?? []).map((each) => each.message)].join('\n'));
    return 1;
  }
});
