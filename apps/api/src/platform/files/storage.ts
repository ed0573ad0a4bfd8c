/**
 * The only way to stored files: photos, riders, documents, contract PDFs, signature images. A local folder by default;
 * any other store fits behind the same three functions. See docs/rules/agreements.md#document.
 */
export interface Storage {
  /** Stores or replaces the whole object: a reader sees the old bytes or the new ones, never a part. */
  put(key: string, bytes: Uint8Array, options: { contentType: string }): Promise<void>;
  get(key: string): Promise<StoredFile | null>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}

export interface StoredFile {
  bytes: Buffer;
  contentType: string;
}

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const MAX_KEY = 200;

/**
 * A key is a relative path of plain names, `contracts/2031/<id>.pdf`. Names never begin with a dot, so that no key
 * leads out of the store or to a hidden file.
 * @throws RangeError for any other key; keys are made by the program, so this is a fault and not bad input.
 */
export function assertStorageKey(key: string): void {
  const plain = key.length <= MAX_KEY && key.split('/').every((segment) => SEGMENT.test(segment));
  if (!plain) throw new RangeError(`not a storage key: ${JSON.stringify(key.slice(0, MAX_KEY))}`);
}
