import { Button, Group, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import classes from './AppStatus.module.css';
import { isHalfFilled } from './half-filled.ts';
import { changeOver, newerRelease } from './release.ts';

/** Offers a newer release, and leaves it to the person when to take it: never while something typed would be lost. */
export function NewRelease() {
  const ready = useSyncExternalStore(newerRelease.subscribe, newerRelease.isReady);
  const [later, setLater] = useState(false);
  const [held, setHeld] = useState(false);
  if (!ready || later) return null;

  function take() {
    if (isHalfFilled()) setHeld(true);
    else changeOver();
  }

  return (
    <div className={classes.card}>
      <Text fw={650}>A new version is available</Text>
      <Text size="sm" c="dimmed">
        {held
          ? 'Something that you typed is still on this page. Save or send it, or leave the page, then load the new version.'
          : 'The page reloads, which takes a second.'}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="sm" onClick={take}>
          Load it
        </Button>
        <Button size="sm" variant="default" onClick={() => setLater(true)}>
          Later
        </Button>
      </Group>
    </div>
  );
}
