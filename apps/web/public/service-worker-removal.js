// Stands in for service-worker.js where an operator set SERVICE_WORKER=off: it takes over at once, removes every kept
// file and itself, and answers no request. The next time a page is loaded it comes from the server.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const removal = caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))));
  event.waitUntil(removal.then(() => self.registration.unregister()));
});
