import { type RequestHandler, Router } from 'express';
import type pg from 'pg';

/** `/health`: the process lives. `/health/ready`: it can do its work, since the database answers. */
export function health(pool: pg.Pool): RequestHandler {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/health/ready', async (_request, response) => {
    try {
      await pool.query('select from migrations limit 1');
      response.json({ status: 'ok', database: 'ok' });
    } catch {
      response.status(503).json({ status: 'unavailable', database: 'unavailable' });
    }
  });
  return router;
}
