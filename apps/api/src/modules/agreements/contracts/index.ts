export { renderContractPdf } from './contracts.job-definitions.ts';
export { contractsModule } from './contracts.module.ts';
export { maySign, maySignAs } from './contracts.policy.ts';
export { generateContract } from './use-cases/generate-contract.ts';
export { voidContract } from './use-cases/void-contract.ts';
