const TRY_AGAIN_MS = 10_000;

/** Resolves when the browser is online again, or after ten seconds: being online says nothing about the server. */
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
