import { Anchor } from '@mantine/core';
import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { count } from '../../lib/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextSkeleton } from '../../ui/Skeletons.tsx';
import classes from './dashboard.module.css';
import { ordered, type Todo } from './todos.ts';

interface TodoListProps {
  todos: readonly Todo[];
  /** How many bookings wait for the viewer, those included that are not listed here. */
  waiting?: number | undefined;
  loading: boolean;
  /** What to do when there is nothing to do. */
  idle: ReactNode;
}

export function TodoList({ todos, waiting = 0, loading, idle }: TodoListProps) {
  return (
    <Section
      title="Next for you"
      actions={
        waiting > 0 && (
          <Anchor component={Link} to="/bookings?show=waiting" size="sm">
            {count(waiting, 'booking')} for you
          </Anchor>
        )
      }
    >
      {loading && <TextSkeleton />}
      {!loading && todos.length === 0 && (
        <EmptyState icon={<IconCircleCheck size={26} />} title="Nothing is waiting for you" order={3}>
          {idle}
        </EmptyState>
      )}
      {todos.length > 0 && (
        <ul className={classes.list}>
          {ordered(todos).map(({ key, title, detail, link, urgent }) => (
            <li key={key}>
              <Link to={link} className={classes.todo} data-urgent={urgent || undefined}>
                <span className={classes.words}>
                  <b>{title}</b>
                  <span className={classes.detail}>{detail}</span>
                </span>
                <IconChevronRight size={18} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
