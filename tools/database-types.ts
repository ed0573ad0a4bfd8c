/**
 * Writes the types of the migrated database (`npm run db:types`) and the schema as text (`apps/api/schema.sql`). With `--check` it only
 * says whether both are what the migrations give.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool } from '../apps/api/src/platform/db/database.ts';
import { removeEmbeddedDatabase } from '../apps/api/src/platform/db/embedded/remove.ts';
import { startEmbeddedDatabase } from '../apps/api/src/platform/db/embedded/start.ts';
import { migrate } from '../apps/api/src/platform/db/migrate.ts';

/** Text columns with a check constraint get a union of the wire package, so that a wrong state does not compile: `subpath/Name`. */
const UNIONS: Record<string, string> = {
  'users.role': 'permissions/Role',
  'users.status': 'accounts/AccountStatus',
  'artist_profiles.bank_status': 'profiles/BankStatus',
  'artist_profiles.verification_status': 'profiles/VerificationStatus',
  'artist_profiles.experience_level': 'reference/ExperienceLevel | null',
  'organizer_profiles.bank_status': 'profiles/BankStatus',
  'organizer_profiles.verification_status': 'profiles/VerificationStatus',
  'venue_profiles.bank_status': 'profiles/BankStatus',
  'venue_profiles.verification_status': 'profiles/VerificationStatus',
  'profile_names.type': 'profiles/ProfileType',
  'profile_names.id': 'string',
  'profile_names.verification_status': 'profiles/VerificationStatus',
  'trust_events.component': 'trust/TrustComponent',
  'opportunities.status': 'opportunities/OpportunityStatus',
  'applications.preferred_slot_time': 'reference/PreferredSlot | null',
  'opportunities.venue_answer': 'opportunities/VenueAnswer | null',
  'opportunities.event_type': 'reference/EventType',
  'opportunities.slot_type': 'reference/SlotType',
  'opportunities.experience_level_required': 'opportunities/RequiredLevel',
  'applications.status': 'applications/ApplicationStatus',
  'bookings.status': 'bookings/BookingStatus',
  'bookings.payment_state': 'bookings/PaymentState',
  'bookings.slot_type': 'reference/SlotType',
  'bookings.cancelled_by': 'cancellations/CancelledBy | null',
  'bookings.cancellation_policy': 'cancellations/CancellationPolicyName',
  'cancellations.cancelled_by': 'cancellations/CancelledBy',
  'cancellations.tier': 'cancellations/CancellationTier | null',
  'cancellations.policy': 'cancellations/CancellationPolicyName',
  'cancellation_policy_choices.policy': 'cancellations/CancellationPolicyName',
  'checklist_items.item': 'bookings/ChecklistItem',
  'ratings.by_side': 'bookings/PartySide',
  'payments.kind': 'payments/PaymentKind',
  'payments.status': 'payments/PaymentStatus',
  'payments.escrow_state': 'payments/EscrowState | null',
  'disputes.raised_by': 'bookings/PartySide',
  'disputes.reason': 'disputes/DisputeReason',
  'disputes.favored_party': 'bookings/PartySide | null',
  'dispute_messages.side': 'bookings/PartySide | null',
  'contracts.status': 'contracts/ContractStatus',
  'contracts.type': 'contracts/ContractType',
  'contract_signatures.side': 'bookings/PartySide',
};

const TARGET = 'apps/api/src/platform/db/schema.generated.ts';
/** A status begins with the column's default; the others are always given. */
function withDefault(column: string, union: string): string {
  const generated =
    /\.(verification_status|bank_status|payment_state|experience_level_required)$|^(users|opportunities|applications|bookings|payments)\.status$/;
  return generated.test(column) ? `Generated<${union}>` : union;
}

/** One import per subpath, in their order. */
function unionImports(): string {
  const unions = Object.values(UNIONS).map((union) => union.replace(' | null', '').split('/'));
  const named = unions.flatMap(([subpath, name]) => (subpath && name ? [{ subpath, name }] : []));
  return [...Map.groupBy(named, ({ subpath }) => subpath)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([subpath, group]) => {
      const names = [...new Set(group.map(({ name }) => name))].sort();
      return `import type { ${names.join(', ')} } from '@backline/api-contract/${subpath}';`;
    })
    .join('\n');
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
    Object.entries(UNIONS).map(([column, union]) => [
      column,
      withDefault(column, union.replace(/^.*\//, '')),
    ]),
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
    (line) => `${unionImports()}\n${line}`,
  );
  writeFileSync(output, text);
  if (check && readFileSync(output, 'utf8') !== readFileSync(TARGET, 'utf8')) {
    console.error(`${TARGET} is not what the migrations give: run npm run db:types`);
    process.exitCode = 1;
  }
} finally {
  await database.stop();
  await removeEmbeddedDatabase(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}
