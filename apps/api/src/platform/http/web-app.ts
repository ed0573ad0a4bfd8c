import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';
import { notFound } from './error-handler.ts';

const WEB_APP = fileURLToPath(new URL('../../../../web/dist/', import.meta.url));
const SWAGGER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const YEAR = '365d';

/** Replaces the initializer that comes with Swagger UI, whose address is a demonstration's. */
const INITIALIZER = `window.ui = SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true, presets: [SwaggerUIBundle.presets.apis] });`;

/** The built web app, its deep links, and the readable API documentation at `/docs`. */
export function webApp(): RequestHandler {
  const router = Router();
  router.get('/docs/swagger-initializer.js', (_request, response) => {
    response.type('text/javascript').send(INITIALIZER);
  });
  router.use('/docs', express.static(SWAGGER));
  // Names of built files carry the hash of their content: they never change.
  router.use('/assets', express.static(join(WEB_APP, 'assets'), { immutable: true, maxAge: YEAR }), notFound);
  router.use(express.static(WEB_APP, { index: false }));
  router.use((request, response, next) => {
    const page = join(WEB_APP, 'index.html');
    const wantsPage =
      request.method === 'GET' && request.accepts('html') && !request.path.startsWith('/api/');
    if (!wantsPage || !existsSync(page)) return next();
    response.set('Cache-Control', 'no-cache').sendFile(page);
  });
  return router;
}
