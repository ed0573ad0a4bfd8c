import { shift } from '@backline/kernel';
import { handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import { type ContractEdges, contractFile } from './contract-file.ts';
import { expireContracts, remindSigners, renderContractPdf } from './contracts.job-definitions.ts';
import { findExpired, findUnreminded } from './contracts.queries.ts';
import { expireContract } from './use-cases/expire-contract.ts';
import { remindSigner } from './use-cases/remind-signer.ts';

export function contractJobs(edges: ContractEdges): JobHandler[] {
  return [
    handle(renderContractPdf, async (edge, { contractId }) => {
      await contractFile(edge.db, edges, contractId);
    }),
    handle(remindSigners, async (edge) =>
      sweep(edge, await findUnreminded(edge.db, shift(edge.now, 'PT24H')), remindSigner),
    ),
    handle(expireContracts, async (edge) =>
      sweep(edge, await findExpired(edge.db, edge.now), expireContract),
    ),
  ];
}
