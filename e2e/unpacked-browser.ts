import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

const LIBRARIES = 'al2023';

export interface UnpackedBrowser {
  executablePath: string;
  libraries: string;
}

/**
 * Chromium as npm brings it, with the few libraries that a bare Debian lacks, unpacked once for a run. The package takes a file that
 * another test is still unpacking for a whole one; so each unpacks in a folder of its own, and who is first gives it its shared name.
 */
export async function unpackedBrowser(): Promise<UnpackedBrowser> {
  const shared = join(tmpdir(), 'backline-browser');
  if (!existsSync(shared)) {
    const own = await mkdtemp(`${shared}-`);
    await unpackInto(own);
    await rename(own, shared).catch(() => rm(own, { recursive: true }));
  }
  return { executablePath: join(shared, 'chromium'), libraries: join(shared, LIBRARIES, 'lib') };
}

/** The package knows no other way of naming the place. */
async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const packed = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
    await inflate(join(packed, `../bin/${LIBRARIES}.tar.br`));
    await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
