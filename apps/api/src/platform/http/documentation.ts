import { type RequestHandler, Router } from 'express';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';

const VERSION = '1.0.0';

/** `/openapi.json` below the API's prefix, made once from the records that are served. */
export function documentation(routes: readonly Route[]): RequestHandler {
  const document = openApiDocument(routes, VERSION);
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  return router;
}
