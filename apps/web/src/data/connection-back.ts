const TRY_AGAIN_MS = 10_000;

/** Resolves when the browser has a line again, or after ten seconds: a line says nothing about the server at its end. */
export function connectionBack(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.removeEventListener('online', done);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, TRY_AGAIN_MS);
    window.addEventListener('online', done);
  });
}
