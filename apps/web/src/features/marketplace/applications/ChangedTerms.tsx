import type { Application } from '@backline/api-contract/applications';
import { Button, List } from '@mantine/core';
import { Notice } from '../../../ui/Notice.tsx';
import { toastProblem, toastSuccess } from '../../../ui/toast.tsx';
import { useConfirmTermsMutation } from './applications.api.ts';
import { changeWords } from './term-words.ts';

/** What of the gig is no longer as it was when the artist applied; the artist confirms it here. */
export function ChangedTerms({ application }: { application: Application }) {
  const [confirm, { isLoading }] = useConfirmTermsMutation();
  const { id, changedTerms, abilities } = application;
  if (!changedTerms) return null;
  const { version, changes } = changedTerms;

  async function agree() {
    const result = await confirm({ id, body: { version } });
    if (result.error) toastProblem(result.error);
    else toastSuccess('Confirmed', 'Your application is for the gig as it is now.');
  }
  return (
    <Notice
      tone="warning"
      title={
        abilities.confirmTerms
          ? 'The terms have changed since you applied'
          : 'The artist has to confirm changed terms'
      }
    >
      <List size="sm" spacing={2} my={6}>
        {changes.map(changeWords).map(({ label, before, after }) => (
          <List.Item key={label}>
            {label}: was {before}, now <b>{after}</b>
          </List.Item>
        ))}
      </List>
      {abilities.confirmTerms ? (
        <>
          <p>Confirm them, or withdraw. You cannot be booked before.</p>
          <Button size="sm" mt="xs" onClick={agree} loading={isLoading}>
            Confirm the new terms
          </Button>
        </>
      ) : (
        <p>You changed the gig after this application came in. It can be accepted once the artist agrees.</p>
      )}
    </Notice>
  );
}
