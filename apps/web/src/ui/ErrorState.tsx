import { Button, Text, Title } from '@mantine/core';
import { IconCloudOff, IconLock, IconMoodEmpty } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type ApiProblem, problemOf } from '../data/api-problem.ts';
import { PageTitle } from './PageTitle.tsx';
import classes from './states.module.css';

interface ErrorStateProps {
  /** What a query rejected with. */
  error: unknown;
  retry?: () => void;
  /** Where to go when a retry cannot help. */
  back?: { to: string; label: string };
  /** Heading level: 1 where it stands in place of the page. */
  order?: 1 | 2;
}

const HEADINGS: Record<number, string> = {
  0: 'No connection',
  400: 'We could not find that',
  403: 'Not open to you',
  404: 'We could not find that',
  429: 'A little too fast',
};

/** A page that is read sends no fields: what the server finds wrong with one is its address. */
function isNowhere({ status }: ApiProblem): boolean {
  return status === 404 || status === 400;
}

/** What people choose in lists; a page, an order or a cursor stands in the address alone, and an id leads to a record. */
const FILTERS = ['dateFrom', 'dateTo', 'feeMin', 'feeMax', 'genres', 'city', 'search'];

/** A list whose filters contradict each other, or are impossible, says which; the address is well. */
function isOfFilters({ status, errors }: ApiProblem): boolean {
  const isFilter = (field: string) => FILTERS.includes(field.split('.', 1)[0] ?? '');
  return status === 400 && errors.length > 0 && errors.every(({ field }) => isFilter(field));
}

function iconOf(problem: ApiProblem) {
  if (problem.status === 403) return <IconLock size={28} />;
  return isNowhere(problem) ? <IconMoodEmpty size={28} /> : <IconCloudOff size={28} />;
}

/** A failed page or section: what happened, and a way out. */
export function ErrorState({ error, retry, back, order = 2 }: ErrorStateProps) {
  const problem = problemOf(error);
  const contradicts = order === 2 && isOfFilters(problem);
  const heading = contradicts
    ? 'These filters leave nothing'
    : (HEADINGS[problem.status] ?? 'That did not work');
  const mayRetry = retry && problem.status !== 403 && !isNowhere(problem);
  return (
    <div className={classes.state} role="alert">
      <div className={classes.icon} aria-hidden>
        {iconOf(problem)}
      </div>
      {order === 1 && <PageTitle title={heading} />}
      <Title order={order} size={order === 1 ? 'h2' : 'h3'}>
        {heading}
      </Title>
      <Text c="dimmed" maw="30rem">
        {contradicts
          ? problem.errors.map(({ message }) => message).join(' ')
          : isNowhere(problem)
            ? 'The address may be mistyped, or what it leads to belongs to somebody else.'
            : problem.message}
      </Text>
      <div className={classes.action}>
        {mayRetry && <Button onClick={retry}>Try again</Button>}
        {back && (
          <Button component={Link} to={back.to} variant="default">
            {back.label}
          </Button>
        )}
      </div>
      {problem.requestId && problem.status >= 500 && (
        <Text size="xs" c="dimmed">
          Reference for support: {problem.requestId}
        </Text>
      )}
    </div>
  );
}
