import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertStorageKey, type Storage, type StoredFile } from './storage.ts';

/** What a read answers where there is no object: nothing, a folder on the way that is a file, or a folder itself. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/**
 * Files in a folder. Content types live in a tree of their own beside the bytes, so that no key can collide with a
 * sidecar, and drafts in a third on the same disk, so that a rename is atomic and a crash leaves nothing half written.
 */
export function createLocalStorage(folder: string): Storage {
  const place = (tree: 'objects' | 'types', key: string): string => {
    assertStorageKey(key);
    return join(folder, tree, key);
  };
  return {
    async put(key, bytes, { contentType }) {
      // The type goes first: an object that can be read always has one.
      await replace(folder, place('types', key), Buffer.from(contentType));
      await replace(folder, place('objects', key), bytes);
    },
    async get(key): Promise<StoredFile | null> {
      const bytes = await readIfThere(place('objects', key));
      const type = await readIfThere(place('types', key));
      return bytes && type ? { bytes, contentType: type.toString() } : null;
    },
    async remove(key) {
      await removeFile(place('objects', key));
      await removeFile(place('types', key));
    },
  };
}

async function replace(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const drafts = join(folder, 'drafts');
  await Promise.all([mkdir(drafts, { recursive: true }), mkdir(dirname(file), { recursive: true })]);
  const draft = join(drafts, randomUUID());
  try {
    await writeThrough(draft, bytes);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  await using handle = await open(file, 'wx', 0o600);
  await handle.writeFile(bytes);
  // Without it a power cut after the rename could leave an empty file under the final name.
  await handle.sync();
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

async function removeFile(file: string): Promise<void> {
  try {
    await rm(file);
  } catch (error) {
    if (!isAbsence(error)) throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.includes(String(error.code));
}
