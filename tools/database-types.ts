/**
 * Writes the types of the migrated database (`npm run db:types`) and the schema as text (`apps/api/schema.sql`). With `--check` it only
 * says whether both are what the migrations give.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool } from '../apps/api/src/platform/db/database.ts';
import { startEmbeddedDatabase } from '../apps/api/src/platform/db/embedded.ts';
import { migrate } from '../apps/api/src/platform/db/migrate.ts';

/** Text columns with a check constraint get the contract's union, so that a wrong state does not compile. */
const UNIONS: Record<string, string> = {
  'users.role': 'Role',
  'users.status': 'AccountStatus',
  'artist_profiles.verification_status': 'VerificationStatus',
  'artist_profiles.experience_level': 'ExperienceLevel | null',
  'organizer_profiles.verification_status': 'VerificationStatus',
  'venue_profiles.verification_status': 'VerificationStatus',
  'profile_names.type': 'ProfileType',
  'profile_names.id': 'string',
  'profile_names.verification_status': 'VerificationStatus',
  'trust_events.component': 'TrustComponent',
  'opportunities.status': 'OpportunityStatus',
  'opportunities.event_type': 'EventType',
  'opportunities.slot_type': 'SlotType',
  'opportunities.experience_level_required': 'RequiredLevel',
  'applications.status': 'ApplicationStatus',
  'bookings.status': 'BookingStatus',
  'bookings.payment_state': 'PaymentState',
  'bookings.slot_type': 'SlotType',
  'checklist_items.item': 'ChecklistItem',
  'ratings.by_side': 'PartySide',
  'payments.kind': 'PaymentKind',
  'payments.status': 'PaymentStatus',
  'payments.escrow_state': 'EscrowState | null',
  'contracts.status': 'ContractStatus',
  'contracts.type': 'ContractType',
  'contract_signatures.side': 'PartySide',
};

const TARGET = 'apps/api/src/platform/db/schema.generated.ts';
/** A status begins with the column's default; the others are always given. */
function withDefault(column: string, union: string): string {
  const generated =
    /\.(verification_status|payment_state|experience_level_required)$|^(users|opportunities|applications|bookings|payments)\.status$/;
  return generated.test(column) ? `Generated<${union}>` : union;
}

const check = process.argv.includes('--check');
const dataDir = mkdtempSync(join(tmpdir(), 'backline-types-'));
const output = check ? join(dataDir, 'schema.generated.ts') : TARGET;
const database = await startEmbeddedDatabase({ dataDir, settings: ['fsync=off'] });
try {
  const pool = createPool({ connectionString: database.url, max: 2, onError: () => undefined });
  await migrate(pool);
  await pool.end();
  const columns = Object.fromEntries(
    Object.entries(UNIONS).map(([column, union]) => [column, withDefault(column, union)]),
  );
  const names = [...new Set(Object.values(UNIONS).map((union) => union.replace(' | null', '')))].filter(
    (name) => name !== 'string',
  );
  execFileSync(
    'node_modules/.bin/kysely-codegen',
    [
      '--dialect',
      'postgres',
      '--url',
      database.url,
      '--camel-case',
      '--out-file',
      output,
      '--date-parser',
      'string',
      '--numeric-parser',
      'number',
      '--exclude-pattern',
      'migrations',
      '--overrides',
      JSON.stringify({ columns }),
      '--type-mapping',
      JSON.stringify({ int8: 'number', time: 'string', tstzrange: 'string' }),
    ],
    // It asks TypeScript for the form of each override, which version 7 does not tell it; it complains and uses the text as it is.
    { stdio: 'pipe' },
  );
  const text = readFileSync(output, 'utf8').replace(
    /^import type .*$/m,
    (line) => `import type { ${names.sort().join(', ')} } from '@backline/contract';\n${line}`,
  );
  writeFileSync(output, text);
  if (check && readFileSync(output, 'utf8') !== readFileSync(TARGET, 'utf8')) {
    console.error(`${TARGET} is not what the migrations give: run npm run db:types`);
    process.exitCode = 1;
  }
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
