/**
 * Entities are documents under a few looked-up columns: the API answers whole documents and changes one
 * at a time. `parent` is what lists are filtered by: an order's receipt, a payment's order, a refund's or
 * transfer's payment, a reversal's transfer.
 */
export const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS entities (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    parent TEXT,
    created_at INTEGER NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS entities_by_parent ON entities (kind, parent);
  CREATE UNIQUE INDEX IF NOT EXISTS one_order_per_receipt ON entities (parent) WHERE kind = 'order';
  CREATE TABLE IF NOT EXISTS idempotency (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (scope, key)
  );
  CREATE TABLE IF NOT EXISTS events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    event TEXT NOT NULL,
    order_id TEXT,
    payment_id TEXT,
    created_ms INTEGER NOT NULL,
    body TEXT NOT NULL,
    signature TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS events_by_order ON events (order_id);
  CREATE TABLE IF NOT EXISTS deliveries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    event_seq INTEGER NOT NULL REFERENCES events (seq) ON DELETE CASCADE,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    first_attempt_ms INTEGER,
    due_ms INTEGER NOT NULL,
    last_result TEXT
  );
  CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (state, due_ms);
  CREATE INDEX IF NOT EXISTS deliveries_by_event ON deliveries (event_seq);
  CREATE TABLE IF NOT EXISTS deferred (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    task TEXT NOT NULL,
    subject TEXT NOT NULL,
    due_ms INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS deferred_due ON deferred (due_ms);
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

/** Tables a reset of the data empties; the settings stay. */
export const DATA_TABLES = ['deliveries', 'events', 'deferred', 'idempotency', 'entities'];
