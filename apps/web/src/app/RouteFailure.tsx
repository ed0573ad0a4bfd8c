import { Button, Container } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';

/** A chunk that is gone, because a new release replaced it while this tab was open, or that was never here while there is no line. */
function isLostChunk(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message)
  );
}

const RELOADED = 'backline.reloaded-at';

/** The last net under the pages. After a release, or with a new line, a page is loaded again by itself, at most once a minute. */
export function RouteFailure() {
  const error = useRouteError();
  // The hook says what changes, and begins with "online" whatever is true.
  const online = useNetwork().online && navigator.onLine;
  useEffect(() => {
    if (!isLostChunk(error) || !online) return;
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
    if (Date.now() - last < 60_000) return;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    window.location.reload();
  }, [error, online]);
  if (isLostChunk(error) && !online)
    return (
      <Container size="sm" py="xl">
        <EmptyState title="This page waits for the connection" order={1}>
          It was not opened on this device before. It opens by itself as soon as you are online.
        </EmptyState>
      </Container>
    );
  return (
    <Container size="sm" py="xl">
      <EmptyState
        title="This page stumbled"
        order={1}
        action={<Button onClick={() => window.location.reload()}>Load it again</Button>}
      >
        Something on this page failed. Nothing that you saved is lost.
      </EmptyState>
    </Container>
  );
}
