import { type RequestHandler, Router } from 'express';
import product from '../../../../../package.json' with { type: 'json' };
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';

/** `/openapi.json` below the API's prefix, made once from the records that are served. Its version is the product's. */
export function documentation(routes: readonly Route[]): RequestHandler {
  const document = openApiDocument(routes, product.version);
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  return router;
}
