import { passwordProblems } from '@backline/api-contract/accounts';
import { List, type PasswordInputProps, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import classes from './NewPassword.module.css';

/** What an empty password breaks is the list of all rules, so that page and server cannot disagree. */
const RULES = passwordProblems('');

/** A field for a new password whose rules tick themselves off while one types. */
export function NewPassword({ value: given, ...input }: PasswordInputProps) {
  const value = String(given ?? '');
  const broken = passwordProblems(value);
  const rest = broken.filter((problem) => !RULES.includes(problem));
  return (
    <div>
      <PasswordField {...input} value={value} autoComplete="new-password" required withAsterisk={false} />
      <List className={classes.rules} size="sm" aria-label="Password rules" listStyleType="none">
        {[...RULES, ...rest].map((rule) => {
          const kept = !broken.includes(rule);
          return (
            <List.Item
              key={rule}
              data-kept={kept || undefined}
              icon={
                <ThemeIcon size={18} variant="transparent" color={kept ? 'pine' : 'gray'}>
                  {kept ? <IconCheck size={16} stroke={3} /> : <IconCircle size={10} />}
                </ThemeIcon>
              }
            >
              {rule}
              <VisuallyHidden>{kept ? ' Done.' : ' Still missing.'}</VisuallyHidden>
            </List.Item>
          );
        })}
      </List>
    </div>
  );
}

/** The form's own check: the server adds the list of leaked passwords. */
export function checkNewPassword(value: string): string | null {
  return passwordProblems(value).length > 0 ? 'The password does not follow all the rules below yet.' : null;
}
