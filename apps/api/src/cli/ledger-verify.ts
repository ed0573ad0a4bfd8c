/** `npm run ledger:verify`: proves the books. Ends with 1 where a check finds anything. */
import { openEdges } from '../edges.ts';
import { verifyLedger } from '../modules/money/ledger/index.ts';
import { readConfig } from '../platform/config.ts';
import { createLogger } from '../platform/log.ts';

const edges = await openEdges(readConfig(process.env), createLogger('warn'));
try {
  const proof = await verifyLedger(edges.db);
  for (const check of proof.checks)
    console.log(
      `${check.passed ? 'ok   ' : 'WRONG'} ${check.name}${check.passed ? '' : `: ${check.detail}`}`,
    );
  console.log(proof.balanced ? 'The books are right.' : 'The books are NOT right.');
  process.exitCode = proof.balanced ? 0 : 1;
} finally {
  await edges.close();
}
