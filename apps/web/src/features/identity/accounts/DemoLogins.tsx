import { Text, UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type DemoLogin, useDevState } from '../../../data/dev-state.ts';
import { labelOf } from '../../../lib/words.ts';
import { Section } from '../../../ui/Section.tsx';
import classes from './DemoLogins.module.css';

interface DemoLoginsProps {
  onPick: (login: { email: string; password: string }) => void;
}

function DemoButton({ login, onPick }: { login: DemoLogin } & DemoLoginsProps) {
  return (
    <UnstyledButton className={classes.login} onClick={() => onPick(login)}>
      <span>
        <b>{labelOf(login.role)}</b> · {login.name}
        <Text size="sm" c="dimmed" component="span" display="block">
          {login.email}
        </Text>
      </span>
      <IconArrowRight size={18} aria-hidden />
    </UnstyledButton>
  );
}

/** One login per role, where the server runs with demo data. */
export function DemoLogins({ onPick }: DemoLoginsProps) {
  const logins = useDevState()?.demoLogins ?? [];
  const password = logins[0]?.password;
  if (!password) return null;
  return (
    <Section
      title="Look around with demo data"
      description={
        <>
          One click logs you in. The password of all of them is{' '}
          <code className={classes.code}>{password}</code>
        </>
      }
    >
      <div className={classes.list}>
        {logins.map((login) => (
          <DemoButton key={login.email} login={login} onPick={onPick} />
        ))}
      </div>
    </Section>
  );
}
