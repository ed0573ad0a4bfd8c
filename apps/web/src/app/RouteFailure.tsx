import { Button, Container } from '@mantine/core';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';

/** A chunk that is gone, because a new release replaced it while this tab was open. */
function isLostChunk(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script/i.test(error.message);
}

const RELOADED = 'backline.reloaded-at';

/** The last net under the pages. After a release a page is loaded again by itself, at most once a minute. */
export function RouteFailure() {
  const error = useRouteError();
  useEffect(() => {
    if (!isLostChunk(error)) return;
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
    if (Date.now() - last < 60_000) return;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    window.location.reload();
  }, [error]);
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
