import type { BookingDetail } from '@backline/api-contract/bookings';
import { Checkbox, Progress } from '@mantine/core';
import { useTickChecklistMutation } from '../../features/bookings/bookings/index.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import { toastProblem } from '../../ui/toast.tsx';
import classes from './parts.module.css';
import { PARTS } from './step-action.ts';

type Item = BookingDetail['checklist'][number];

/** Who sees to an item, in words. */
function whoOf({ tickedBy }: Item, booking: BookingDetail): string {
  if (booking.status === 'cancelled') return 'Not done';
  if (tickedBy === 'system') return 'Ticked automatically';
  if (tickedBy === 'either') return 'By either side';
  if (tickedBy === booking.viewerSide) return 'By you';
  return `By ${tickedBy === 'artist' ? booking.artist.name : booking.buyer.name}`;
}

function ItemRow({ item, booking }: { item: Item; booking: BookingDetail }) {
  const [tick, { isLoading }] = useTickChecklistMutation();
  async function toggle() {
    const result = await tick({ id: booking.id, body: { [item.item]: !item.done } });
    if (result.error) toastProblem(result.error);
  }
  return (
    <li className={classes.item} data-done={item.done || undefined}>
      <Checkbox
        size="md"
        checked={item.done}
        disabled={!item.mayTick || isLoading}
        onChange={toggle}
        label={item.label}
        description={
          item.done && item.doneAt ? (
            <>
              {item.doneBy}, <InstantText at={item.doneAt} time={false} />
            </>
          ) : (
            whoOf(item, booking)
          )
        }
        classNames={{ label: classes.label, description: classes.who, body: classes.body }}
      />
    </li>
  );
}

/** Before the show counts as confirmed. */
const AHEAD: readonly BookingDetail['status'][] = [
  'pending_contract',
  'contract_sent',
  'contract_signed',
  'deposit_pending',
  'deposit_paid',
];

/** What has to be arranged before the show counts as confirmed; each item with who sees to it. */
export function Checklist({ booking }: { booking: BookingDetail }) {
  const done = booking.checklist.filter((item) => item.done).length;
  const total = booking.checklist.length;
  return (
    <div id={PARTS.checklist} tabIndex={-1} className={classes.part}>
      <Section
        title="Checklist"
        description={`${done} of ${total} done.${AHEAD.includes(booking.status) ? ' When all is done, the show is confirmed.' : ''}`}
      >
        <Progress value={(done * 100) / total} size="sm" mb="sm" aria-label="Checklist done" />
        <ul className={classes.list}>
          {booking.checklist.map((item) => (
            <ItemRow key={item.item} item={item} booking={booking} />
          ))}
        </ul>
      </Section>
    </div>
  );
}
