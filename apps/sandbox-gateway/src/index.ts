export type { SandboxOptions } from './options.ts';
export { createSandbox, type Sandbox } from './sandbox.ts';
export { checkoutSignature } from './signatures.ts';
