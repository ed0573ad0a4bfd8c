import express from 'express';
import { answerErrors, unknownUrl } from './answer-errors.ts';
import { requireKey } from './authentication.ts';
import { checkoutRouter } from './checkout/router.ts';
import { type Context, merchantAccountId } from './context.ts';
import { controlRouter } from './control.ts';
import { runDeferred } from './deferred.ts';
import type { SandboxOptions } from './options.ts';
import { ROUTES } from './routes.ts';
import { answerJson, serve } from './serve.ts';
import { openStore } from './store.ts';
import { TASKS } from './tasks.ts';
import { createDelivery } from './webhooks/delivery.ts';

export interface Sandbox {
  /** Serves /v1, /v2 and /sandbox; listens alone or is mounted in another app, before its body parsers. */
  app: express.Express;
  /** Starts the delivery of webhooks, with what an earlier run left behind. */
  start(): void;
  /** Ends delivery and closes the file; final. */
  stop(): Promise<void>;
  /** For tests: sends everything due now and returns when it was answered. */
  deliverDue(): Promise<void>;
}

/** Builds the simulator; no logic of the gateway is here. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const store = openStore(options.databasePath);
  const context: Context = {
    options,
    store,
    merchantId: merchantAccountId(store),
    wake: () => delivery.wake(),
  };
  const delivery = createDelivery(context, () => runDeferred(context, TASKS));
  return {
    app: buildApp(context),
    start: delivery.start,
    deliverDue: delivery.deliverDue,
    async stop() {
      await delivery.stop();
      store.close();
    },
  };
}

function buildApp(context: Context): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(['/v1', '/v2'], requireKey(context.options));
  // Only on our own paths: where we are mounted, the host's webhook route needs its body unparsed.
  app.use(['/v1', '/v2', '/sandbox'], express.json({ limit: '100kb' }));
  for (const route of ROUTES) {
    app[route.method](
      route.path,
      serve(
        context,
        route.name,
        (request) =>
          route.run(context, {
            id: String(request.params.id ?? ''),
            subId: String(request.params.subId ?? ''),
            query: request.query,
            body: request.body,
            header: (name) => request.get(name),
          }),
        answerJson,
      ),
    );
  }
  app.use('/sandbox/checkout', checkoutRouter(context));
  app.use('/sandbox', controlRouter(context));
  app.use(['/v1', '/v2', '/sandbox'], unknownUrl);
  app.use(answerErrors(context.options));
  return app;
}
