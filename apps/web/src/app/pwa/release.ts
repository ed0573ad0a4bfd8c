/** Whether a newer release than the page's own is ready, and how to change over to it. */

type Listener = () => void;

const UPDATE_EVERY_MS = 60 * 60_000;
const PATIENCE_MS = 3_000;
const listeners = new Set<Listener>();
let newer = false;
let registration: ServiceWorkerRegistration | null = null;

function setNewer(value: boolean): void {
  newer = value;
  for (const listener of listeners) listener();
}

export const newerRelease = {
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isReady: (): boolean => newer,
};

/** Asks a worker whether this page is of its release: the first script's name carries the hash of all that follows. */
function knowsThisPage(worker: ServiceWorker): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const entry = script ? new URL(script.src).pathname : '';
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage({ entry }, [port2]);
  });
}

async function compare(worker: ServiceWorker | null): Promise<void> {
  if (worker) setNewer(!(await knowsThisPage(worker)));
}

function follow(found: ServiceWorkerRegistration): void {
  registration = found;
  // Nothing to change over from where this is the first worker: the page came from the network just now.
  const compareWaiting = () => found.active && compare(found.waiting);
  compareWaiting();
  found.addEventListener('updatefound', () => {
    found.installing?.addEventListener('statechange', compareWaiting);
  });
  const look = () => document.visibilityState === 'visible' && found.update().catch(() => undefined);
  document.addEventListener('visibilitychange', look);
  setInterval(look, UPDATE_EVERY_MS);
}

/** The first visit loads its pages before there is a worker; it is told what to keep of them. */
function tellVisited({ active }: ServiceWorkerRegistration): void {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = loaded.filter(({ origin }) => origin === window.location.origin);
  active?.postMessage({ visited: [...new Set(own.map(({ pathname }) => pathname))] });
}

/** Installs the worker once the first page is there. A browser without workers, or one that refuses, goes on without. */
export function installWorker(): void {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  if (!workers.controller) void workers.ready.then(tellVisited);
  // Another tab changed over: what this one has not loaded yet of its own release is gone.
  workers.addEventListener('controllerchange', () => void compare(workers.controller));
  const install = () =>
    workers
      .register('/service-worker.js', { updateViaCache: 'none' })
      .then(follow)
      .catch(() => undefined);
  if (document.readyState === 'complete') void install();
  else window.addEventListener('load', install, { once: true });
}

/**
 * Changes over to the release that waits, and reloads this page with it. A browser that keeps the release waiting, because
 * the one before it is not at rest, does not keep the person waiting: while one waits, a reload comes from the server.
 */
export function changeOver(): void {
  const reload = () => window.location.reload();
  const waiting = registration?.waiting;
  if (waiting) {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage('take-over');
    setTimeout(reload, PATIENCE_MS);
  } else reload();
}
