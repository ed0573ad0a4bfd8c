import { sha256Hex } from '../../../platform/crypto/tokens.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Storage } from '../../../platform/files/storage.ts';
import { type ContractPdf, renderContract } from './contract-pdf.ts';
import {
  type ContractRow,
  findContract,
  findSignatures,
  lockContract,
  recordFile,
} from './contracts.store.ts';

export interface ContractAdapters {
  storage: Storage;
  /** Where members reach the web app. */
  publicUrl: string;
}

/** Every stage of the document has a file of its own: unsigned, signed by one, signed by both. */
export function fileKey(
  { id, documentHash }: Pick<ContractRow, 'id' | 'documentHash'>,
  signatureCount: number,
): string {
  return `contracts/${id}/${documentHash.slice(0, 16)}-${signatureCount}.pdf`;
}

/**
 * The PDF of a contract as it stands: the stored file, or made, stored and recorded now. Slow, so it is called outside
 * of transactions: by the job, and by a download that comes before the job has run.
 * @returns null where there is no such contract
 */
export async function contractFile(
  db: Database,
  adapters: ContractAdapters,
  id: string,
): Promise<Buffer | null> {
  const contract = await findContract(db, id);
  if (!contract) return null;
  const signatures = await findSignatures(db, id);
  const key = fileKey(contract, signatures.length);
  const stored = contract.pdfKey === key ? await adapters.storage.get(key) : null;
  if (stored) return stored.bytes;
  const bytes = await sealed({ contract, signatures, publicUrl: adapters.publicUrl });
  await adapters.storage.put(key, bytes, { contentType: 'application/pdf' });
  await record(db, contract, key, bytes);
  return bytes;
}

/** The seam for the platform's cryptographic seal: it will sign these bytes and keep its proof in the `seal` column. */
async function sealed(document: ContractPdf): Promise<Buffer> {
  return await renderContract(document);
}

/** A signature may have come while the file was made: then it is no longer the current one, and the next job makes that. */
async function record(db: Database, { id }: ContractRow, key: string, bytes: Buffer): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const contract = await lockContract(tx, id);
    const signatures = await findSignatures(tx, id);
    if (!contract || fileKey(contract, signatures.length) !== key) return;
    await recordFile(tx, id, { key, hash: sha256Hex(bytes) });
  });
}
