import { Button, Drawer, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { count } from '../../../../lib/words.ts';
import { useReferenceQuery } from '../../../identity/profiles/index.ts';
import { useArtist } from '../use-artist.ts';
import classes from './FindGigs.module.css';
import { GigFilterFields } from './GigFilterFields.tsx';
import { SmartFilters } from './SmartFilters.tsx';
import type { GigFiltersState } from './use-gig-filters.ts';

interface PanelProps {
  state: GigFiltersState;
  /** How many filters the artist has set. */
  active: number;
  /** "128 gigs": on the button that closes the drawer. */
  found: string | null;
}

function Body({ state }: Pick<PanelProps, 'state'>) {
  const { data: reference } = useReferenceQuery();
  const artist = useArtist();
  return (
    <>
      <SmartFilters artist={artist} filters={state.filters} change={state.change} />
      <hr className={classes.rule} />
      <GigFilterFields filters={state.filters} change={state.change} reference={reference} />
    </>
  );
}

/** On narrow screens the filters are a drawer behind a button. */
export function GigFilterDrawer({ state, active, found }: PanelProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        onClick={open}
        aria-haspopup="dialog"
      >
        {active > 0 ? count(active, 'filter') : 'Filters'}
      </Button>
      <Drawer opened={opened} onClose={close} position="bottom" size="90%" title="Filters">
        <Body state={state} />
        <Group className={classes.drawerFoot} grow>
          <Button variant="default" onClick={state.clear} disabled={active === 0}>
            Clear
          </Button>
          <Button onClick={close}>{found ? `Show ${found}` : 'Show gigs'}</Button>
        </Group>
      </Drawer>
    </>
  );
}

/** Where there is room, the filters stand beside the list. */
export function GigFilterPanel({ state, active }: Omit<PanelProps, 'found'>) {
  return (
    <search className={classes.panel} aria-label="Filters">
      <Group justify="space-between" mb="md">
        <Title order={2} size="h3">
          Filters
        </Title>
        {active > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={state.clear}>
            Clear all
          </Button>
        )}
      </Group>
      <Body state={state} />
    </search>
  );
}
