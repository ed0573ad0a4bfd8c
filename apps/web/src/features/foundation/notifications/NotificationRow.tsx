import type { Notification } from '@backline/api-contract/notifications';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { InstantText } from '../../../ui/DateText.tsx';
import classes from './NotificationRow.module.css';

interface NotificationRowProps {
  notification: Notification;
  onRead: () => void;
}

export function NotificationRow({ notification, onRead }: NotificationRowProps) {
  const { title, body, link, readAt, createdAt, priority } = notification;
  const unread = readAt === null;
  return (
    <li className={classes.row} data-unread={unread || undefined} data-priority={priority}>
      <div className={classes.words}>
        {link ? (
          <Link to={link} className={classes.title} onClick={unread ? onRead : undefined}>
            {title}
          </Link>
        ) : (
          <span className={classes.title}>{title}</span>
        )}
        <p className={classes.body}>{body}</p>
        <span className={classes.time}>
          {unread && 'New · '}
          <InstantText at={createdAt} relative />
        </span>
      </div>
      {unread && (
        <Button variant="subtle" size="compact-sm" className={classes.read} onClick={onRead}>
          Mark read
        </Button>
      )}
    </li>
  );
}
