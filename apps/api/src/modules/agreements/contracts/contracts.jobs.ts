import { shift } from '@backline/kernel';
import { handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import { type ContractAdapters, contractFile } from './contract-file.ts';
import { expireContracts, remindSigners, renderContractPdf } from './contracts.job-definitions.ts';
import { findExpired, findUnreminded } from './contracts.queries.ts';
import { expireContract } from './use-cases/expire-contract.ts';
import { remindSigner } from './use-cases/remind-signer.ts';

export function contractJobs(adapters: ContractAdapters): JobHandler[] {
  return [
    handle(renderContractPdf, async (root, { contractId }) => {
      await contractFile(root.db, adapters, contractId);
    }),
    handle(remindSigners, async (root) =>
      sweep(root, await findUnreminded(root.db, shift(root.now, 'PT24H')), remindSigner),
    ),
    handle(expireContracts, async (root) =>
      sweep(root, await findExpired(root.db, root.now), expireContract),
    ),
  ];
}
