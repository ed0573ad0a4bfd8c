/** `npm run trust:rebuild [-- --repair]`: derives every standing from its events again. Ends with 1 where one differs from what is stored. */
import { rebuildTrust } from '../modules/foundation/trust/index.ts';
import { runCommand } from './run-command.ts';

await runCommand(async ({ db }) => {
  const repair = process.argv.includes('--repair');
  const { members, events, differences } = await rebuildTrust(db, { repair });
  for (const { userId, what, stored, derived } of differences) {
    console.log(`WRONG ${userId} ${what}: stored ${stored}, derived ${derived}`);
  }
  console.log(`${events} events of ${members} members, ${differences.length} differences.`);
  if (repair && differences.length > 0)
    console.log('The standings were corrected; events are never changed.');
  return differences.length > 0 && !repair ? 1 : 0;
});
