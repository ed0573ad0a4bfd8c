import {
  contractSchema,
  contractVerificationSchema,
  signContractBodySchema,
  verifyContractQuerySchema,
} from '@backline/api-contract/contracts';
import { idParamsSchema } from '@backline/api-contract/primitives';
import { z } from 'zod';
import { type Route, readRoute, slowRoute, snapshotRoute } from '../../../platform/http/route.ts';
import type { ContractAdapters } from './contract-file.ts';
import { contractAudit } from './contracts.audit.ts';
import { presentVerification } from './contracts.present.ts';
import { findByNumber } from './contracts.queries.ts';
import { downloadContract } from './use-cases/download-contract.ts';
import { readContract } from './use-cases/read-contract.ts';
import { signContract } from './use-cases/sign-contract.ts';

export function contractRoutes(adapters: ContractAdapters): Route[] {
  return [
    // Before `/contracts/:id`, which would take `verify` for an id.
    readRoute({
      method: 'get',
      path: '/contracts/verify',
      summary: 'Whether a contract is genuine and unaltered: names, date and status only',
      tag: 'Contracts',
      access: 'public',
      query: verifyContractQuerySchema,
      response: contractVerificationSchema,
      handle: async (ctx, { query }) => {
        const number = query.number.trim().toUpperCase();
        return { data: presentVerification(number, await findByNumber(ctx.db, number), query.hash) };
      },
    }),
    snapshotRoute({
      method: 'get',
      path: '/contracts/:id',
      summary: 'A contract with its clauses, signatures and the hash to sign',
      tag: 'Contracts',
      access: 'member',
      refusals: contractAudit.access_refused,
      params: idParamsSchema,
      response: contractSchema,
      handle: async (ctx, { params }) => ({
        data: await readContract(ctx, { id: params.id, publicUrl: adapters.publicUrl }),
      }),
    }),
    slowRoute({
      method: 'get',
      path: '/contracts/:id/pdf',
      summary: 'The document as PDF; with its certificate page once both have signed',
      tag: 'Contracts',
      access: 'member',
      refusals: contractAudit.access_refused,
      params: idParamsSchema,
      response: z.instanceof(Buffer),
      file: { contentType: 'application/pdf' },
      handle: async (root, { params }) => {
        const { contractNumber, bytes } = await downloadContract(root, adapters, params.id);
        return {
          data: bytes,
          respond: (response) =>
            response.setHeader('Content-Disposition', `attachment; filename="${contractNumber}.pdf"`),
        };
      },
    }),
    slowRoute({
      method: 'post',
      path: '/contracts/:id/sign',
      summary: 'Sign: the artist first, then the buyer',
      tag: 'Contracts',
      access: 'contracts:sign:own',
      refusals: contractAudit.signature_refused,
      limiter: 'password',
      params: idParamsSchema,
      body: signContractBodySchema,
      response: contractSchema,
      handle: async (root, { params, body }) => {
        await signContract(root, { ...body, id: params.id });
        return {
          data: await root.snapshot((ctx) =>
            readContract(ctx, { id: params.id, publicUrl: adapters.publicUrl }),
          ),
          message: 'The contract is signed on your side.',
        };
      },
    }),
  ];
}
