import { Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSessionStatus } from '../../data/use-session.ts';
import classes from './AppStatus.module.css';

const PATIENCE_MS = 4000;

/** True where the browser says that it is online and the server still has not told who is here. */
function useSilentServer(): boolean {
  const waiting = useSessionStatus() === 'unknown';
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && late;
}

/** Says in words that there is no connection, and what that means for what was typed. */
export function Connection() {
  const { online } = useNetwork();
  const silent = useSilentServer();
  if (online && !silent) return null;
  return (
    <div className={classes.card} data-tone="quiet">
      <IconCloudOff size={20} aria-hidden />
      <Text size="sm">
        <b>{online ? 'Backline does not answer.' : 'You are offline.'}</b>{' '}
        {online ? 'Trying again every few seconds.' : 'What you have typed is kept.'}
      </Text>
    </div>
  );
}
