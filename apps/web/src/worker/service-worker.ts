/**
 * The service worker: keeps the shell of one release of the app (its page, first script, styles and fonts) and of the
 * rest what was visited, so that it opens without a connection. It puts away nothing but the files that the build lists
 * below: no answer of the API, the live connection or a checkout page ever enters a cache, and a shared phone shows
 * nobody what another member saw. ADR 11.
 */
/** These are written above this file by the build (service-worker-build.ts). */
declare const RELEASE: string;
/** Every file of the release, and those without which nothing opens. */
declare const FILES: readonly string[];
declare const SHELL_FILES: readonly string[];
declare const SHELL_INTEGRITY: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const OURS = 'backline-';
const CACHE = OURS + RELEASE;
const SHELL = '/';
const listed = new Set(FILES);
const REST_MS = 2_000;
/** When a page last asked for a file of the release. */
let lastAsked = 0;
/** Addresses that the server answers itself, checkout pages among them, and files: never the app's page. */
const SERVERS_OWN = /^\/(api|socket\.io|sandbox|dev|docs|health)(\/|$)|\.[a-z0-9]+$/i;

/** Takes the whole shell or nothing: where one file is missing the release before stays, and the browser tries again later. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  // The hash refuses a page of another release, an error page and a login page of some network.
  const shell = await fetch(SHELL, { cache: 'no-cache', integrity: SHELL_INTEGRITY, redirect: 'error' });
  await cache.put(SHELL, shell);
  // One after the other, because the person is using the same connection meanwhile.
  for (const path of SHELL_FILES) {
    const hashed = path.startsWith('/assets/');
    const known = hashed ? await caches.match(path) : undefined;
    const file = known ?? (await fetch(path, { cache: hashed ? 'default' : 'no-cache' }));
    if (!file.ok) throw new Error(`${path} answered ${file.status}`);
    await cache.put(path, file);
  }
}

/** Of the releases before only those files stay that this one has too: pages that were visited and did not change. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  const cache = await caches.open(CACHE);
  for (const name of old) {
    const before = await caches.open(name);
    for (const request of await before.keys()) {
      const { pathname } = new URL(request.url);
      const file =
        pathname.startsWith('/assets/') && listed.has(pathname) ? await before.match(request) : undefined;
      if (file) await cache.put(pathname, file);
    }
    await caches.delete(name);
  }
  await worker.clients.claim();
}

/** From this release's cache, else from the network: a cache that the browser emptied or broke costs nothing but time. */
async function kept(path: string, request: Request): Promise<Response> {
  const file = await caches.match(path, { cacheName: CACHE }).catch(() => undefined);
  return file ?? fetch(request);
}

/** A file of the release, which from its first use on is kept. Its name carries its hash, so that it is what was built. */
async function keptFromNowOn(path: string, request: Request): Promise<Response> {
  const file = await kept(path, request);
  if (file.ok) await keep(path, file.clone());
  return file;
}

/** Where the device is full, the page goes on without. A cache that the next release has removed is not made again. */
async function keep(path: string, file: Response): Promise<void> {
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  if (!(await cache.match(path))) await cache.put(path, file).catch(() => undefined);
}

/** What a page had loaded before there was a worker: it lies in the browser's own cache still. */
async function keepVisited(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = listed.has(path) ? await fetch(path).catch(() => undefined) : undefined;
    if (file?.ok) await keep(path, file);
  }
}

/**
 * Comes back when the page that is being loaded has not asked for a file for a while. A change over in the middle of a
 * load gets lost: Chromium ends the worker, starts it again for the next file, and forgets what waits for its end until
 * half a minute has passed without a request (seen in 2 of 25 reloads).
 */
async function untilLoaded(): Promise<void> {
  for (let left = REST_MS; left > 0; left = lastAsked + REST_MS - Date.now())
    await new Promise((resolve) => setTimeout(resolve, left));
}

/**
 * The app's page. While a newer release waits, loading the only open page again takes it: a release that is too broken
 * to show its message is left by the reload that everybody tries first.
 */
async function page(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const { waiting } = worker.registration;
  const open = waiting ? await worker.clients.matchAll({ type: 'window' }) : [];
  if (!waiting || open.length > 1) return kept(SHELL, request);
  try {
    const fresh = await fetch(request);
    if (!fresh.ok) return kept(SHELL, request);
    event.waitUntil(untilLoaded().then(() => waiting.postMessage('take-over')));
    return fresh;
  } catch {
    return kept(SHELL, request);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (!SERVERS_OWN.test(pathname)) event.respondWith(page(event));
  } else if (listed.has(pathname)) {
    lastAsked = Date.now();
    event.respondWith(keptFromNowOn(pathname, request));
  }
});
worker.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data === 'take-over') void worker.skipWaiting();
  else if (Array.isArray(data?.visited)) event.waitUntil(keepVisited(data.visited));
  // A page asks by the script that it began with whether it is of this release.
  else if (typeof data?.entry === 'string') ports[0]?.postMessage(listed.has(data.entry));
});
