import { newId } from './ids.ts';
import type { SandboxOptions } from './options.ts';
import type { Store } from './store.ts';

/** What every capability works with, handed along visibly. */
export interface Context {
  options: SandboxOptions;
  store: Store;
  /** The platform's own account, named in events and as source of direct transfers. */
  merchantId: string;
  /** Tells the delivery that something is newly due. */
  wake: () => void;
}

/** The API's times: whole seconds since 1970. */
export function unixSeconds(context: Context): number {
  return Math.floor(milliseconds(context) / 1000);
}

export function milliseconds(context: Context): number {
  return context.options.now().getTime();
}

/** Made once per database file, so that the platform keeps its account id over restarts. */
export function merchantAccountId(store: Store): string {
  const known = store.readSetting('merchant_id');
  if (typeof known === 'string') return known;
  const id = newId('acc');
  store.writeSetting('merchant_id', id);
  return id;
}
