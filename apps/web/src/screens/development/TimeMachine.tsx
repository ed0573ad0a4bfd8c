import { CACHE_TAGS } from '@backline/api-contract/realtime';
import { Anchor, Button, Group, Popover, Stack, Text } from '@mantine/core';
import { IconClockBolt } from '@tabler/icons-react';
import { useState } from 'react';
import { useDispatch } from 'react-redux';
import { Link } from 'react-router';
import { api } from '../../data/api.ts';
import { type DevState, loadDevState } from '../../data/dev-state.ts';
import { serverNow } from '../../data/server-clock.ts';
import { formatInstant } from '../../lib/dates.ts';
import { toastProblem } from '../../ui/toast.tsx';
import classes from './TimeMachine.module.css';

const LEAPS = [
  { label: '+1 hour', body: { advance: 'PT1H' } },
  { label: '+6 hours', body: { advance: 'PT6H' } },
  { label: '+1 day', body: { advance: 'P1D' } },
  { label: '+3 days', body: { advance: 'P3D' } },
  { label: '+7 days', body: { advance: 'P7D' } },
];

async function send(body: unknown): Promise<void> {
  const response = await fetch('/dev/clock', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The clock did not move (${response.status}).`);
  await loadDevState();
}

/** Moves the development server's clock, so that deadlines, shows and payouts can be seen without waiting. */
export function TimeMachine({ state }: { state: DevState }) {
  const dispatch = useDispatch();
  const [moving, setMoving] = useState(false);

  async function leap(body: unknown) {
    setMoving(true);
    await send(body).catch(toastProblem);
    dispatch(api.util.invalidateTags([...CACHE_TAGS]));
    setMoving(false);
  }

  return (
    <Popover position="top-start" shadow="md" withArrow>
      <Popover.Target>
        <button type="button" className={classes.corner} data-moved={state.offsetMs !== 0 || undefined}>
          <IconClockBolt size={16} aria-hidden /> Dev
        </button>
      </Popover.Target>
      <Popover.Dropdown maw="20rem">
        <Stack gap="sm">
          <Text size="sm">
            The server's clock: <b>{formatInstant(serverNow().toISOString())}</b>
          </Text>
          <Group gap={6}>
            {LEAPS.map(({ label, body }) => (
              <Button
                key={label}
                size="compact-sm"
                variant="default"
                disabled={moving}
                onClick={() => leap(body)}
              >
                {label}
              </Button>
            ))}
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={moving || state.offsetMs === 0}
              onClick={() => leap({ now: new Date().toISOString() })}
            >
              Back to now
            </Button>
          </Group>
          <Anchor component={Link} to="/dev/mail" size="sm">
            Local mailbox
          </Anchor>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
