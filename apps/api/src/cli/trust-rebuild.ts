/** `npm run trust:rebuild [-- --repair]`: derives every standing from its events again. Ends with 1 where one differs from what is stored. */
import { openEdges } from '../edges.ts';
import { rebuildTrust } from '../modules/foundation/trust/index.ts';
import { readConfig } from '../platform/config.ts';
import { createLogger } from '../platform/log.ts';

const repair = process.argv.includes('--repair');
const edges = await openEdges(readConfig(process.env), createLogger('warn'));
try {
  const { members, events, differences } = await rebuildTrust(edges.db, { repair });
  for (const { userId, what, stored, derived } of differences) {
    console.log(`WRONG ${userId} ${what}: stored ${stored}, derived ${derived}`);
  }
  console.log(`${events} events of ${members} members, ${differences.length} differences.`);
  if (repair && differences.length > 0)
    console.log('The standings were corrected; events are never changed.');
  process.exitCode = differences.length > 0 && !repair ? 1 : 0;
} finally {
  await edges.close();
}
