/** `npm run ledger:verify`: proves the books. Ends with 1 where a check finds anything. */
import { verifyLedger } from '../modules/money/ledger/index.ts';
import { runCommand } from './run-command.ts';

await runCommand(async ({ db }) => {
  const proof = await verifyLedger(db);
  for (const check of proof.checks)
    console.log(
      `${check.passed ? 'ok   ' : 'WRONG'} ${check.name}${check.passed ? '' : `: ${check.detail}`}`,
    );
  console.log(proof.balanced ? 'The books are right.' : 'The books are NOT right.');
  return proof.balanced ? 0 : 1;
});
