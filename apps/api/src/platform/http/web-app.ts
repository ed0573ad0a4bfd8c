import { existsSync, readFileSync } from 'node:fs';
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

/** What has no hash in its name is kept by browsers but asked about each time: the page, the worker, the manifest. */
const ASKED_ABOUT = { cacheControl: false, headers: { 'Cache-Control': 'no-cache' } };

interface WebAppOptions {
  /** False answers with a worker that removes itself and all that was kept: the operator's way back from a broken one. */
  serviceWorker: boolean;
  /** False where the pages of the development tools have nothing to show. */
  development: boolean;
}

/** The built web app, its deep links, and the readable API documentation at `/docs`. */
export function webApp({ serviceWorker, development }: WebAppOptions): RequestHandler {
  const router = Router();
  router.get('/docs/swagger-initializer.js', (_request, response) => {
    response.type('text/javascript').send(INITIALIZER);
  });
  router.use('/docs', express.static(SWAGGER));
  // Names of built files carry the hash of their content: they never change.
  router.use('/assets', express.static(join(WEB_APP, 'assets'), { immutable: true, maxAge: YEAR }), notFound);
  if (!serviceWorker)
    router.get('/service-worker.js', (_request, response) =>
      response.sendFile(join(WEB_APP, 'service-worker-removal.js'), ASKED_ABOUT),
    );
  router.use(
    express.static(WEB_APP, {
      index: false,
      cacheControl: false,
      setHeaders: (response) => void response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  const page: RequestHandler = (_request, response, next) => {
    const file = join(WEB_APP, 'index.html');
    if (existsSync(file)) response.sendFile(file, ASKED_ABOUT);
    else next();
  };
  // Express answers HEAD by these too.
  router.get(
    addressesOfPages().filter((path) => development || !path.startsWith('/dev/')),
    page,
  );
  router.get(NO_FILE, (request, response, next) => {
    if (!request.accepts('html')) return next();
    // The app says so in its own words; search engines and link checkers go by the status.
    response.status(404);
    return page(request, response, next);
  });
  return router;
}

/** Neither the API's nor what looks like a file: a browser that asks for a picture has no use for a page. */
const NO_FILE = /^\/(?!api\/)[^.]*$/;

/** As the build of the web app lists them; none where it was not built. */
function addressesOfPages(): string[] {
  const list = join(WEB_APP, 'pages.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
}
