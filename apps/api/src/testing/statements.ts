import pg from 'pg';

/**
 * The statements that this process sends to PostgreSQL while some work is done, BEGIN and COMMIT among them. Nothing else may be at work
 * meanwhile: files of tests have processes of their own, but not the tests of one file.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function log(
    this: pg.Client,
    asked: string | { text: string },
    ...rest: never[]
  ) {
    statements.push(typeof asked === 'string' ? asked : asked.text);
    return (query as (...all: unknown[]) => unknown).call(this, asked, ...rest);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}
