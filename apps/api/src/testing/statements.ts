import type pg from 'pg';

type Asked = string | { text: string };

/** The statements that a piece of work sends over a pool, in their order; also those of whoever else uses the pool meanwhile. */
export async function statementsOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const restore = new Map<pg.PoolClient, pg.PoolClient['query']>();
  const listen = (client: pg.PoolClient): void => {
    if (restore.has(client)) return;
    const query = client.query;
    restore.set(client, query);
    client.query = ((asked: Asked, ...rest: unknown[]) => {
      statements.push(typeof asked === 'string' ? asked : asked.text);
      return Reflect.apply(query, client, [asked, ...rest]);
    }) as pg.PoolClient['query'];
  };
  pool.on('acquire', listen);
  try {
    await work();
  } finally {
    pool.off('acquire', listen);
    for (const [client, query] of restore) client.query = query;
  }
  return statements;
}
