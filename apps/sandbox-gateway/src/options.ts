/** What the surroundings give the simulator. Nothing in it is read from the environment here. */
export interface SandboxOptions {
  keyId: string;
  keySecret: string;
  webhookSecret: string;
  /** A file survives `kill -9`; `:memory:` is for tests. */
  databasePath: string;
  /** Where signed webhooks are posted; null holds them back until there is an address. */
  webhookUrl: () => string | null;
  /** The only clock the simulator knows, so that tests can move time. */
  now: () => Date;
  log?: (event: Record<string, unknown>) => void;
}
