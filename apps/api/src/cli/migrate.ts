/** `npm run migrate`: brings the database to this release's schema. In production nothing else does; asked again, it changes nothing. */
import { readConfig } from '../platform/config.ts';
import { migrateAll } from '../platform/db/migrate-all.ts';
import { openDatabase } from '../platform/db/open-database.ts';
import { readEnvironment } from '../platform/environment.ts';
import { makeFolder } from '../platform/files/make-folder.ts';
import { createLogger } from '../platform/log.ts';
import { wordsForStart } from '../platform/start-problems.ts';

let dataDir = '';
try {
  const config = readConfig(readEnvironment());
  dataDir = config.dataDir;
  await makeFolder(dataDir);
  const database = await openDatabase(config, createLogger('warn'));
  try {
    const applied = await migrateAll(database.pool);
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(wordsForStart(error, dataDir) ?? error);
  process.exitCode = 1;
}
