import { Anchor, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { InstantText } from '../../ui/DateText.tsx';
import { Card } from '../../ui/Section.tsx';
import classes from './MailboxPage.module.css';
import { type LocalMail, linksInto } from './mail.ts';

function AppLinks({ mail }: { mail: LocalMail }) {
  const paths = linksInto(mail.text, window.location.origin);
  if (paths.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        Links of this mail, in this tab:
      </Text>
      {paths.map((path) => (
        <Anchor key={path} component={Link} to={path} size="sm" className={classes.wrap}>
          {path}
        </Anchor>
      ))}
    </Stack>
  );
}

/** One mail. Its HTML is shown in a frame that may neither run scripts nor reach this page. */
export function MailView({ mail }: { mail: LocalMail }) {
  const [as, setAs] = useState('html');
  return (
    <Card>
      <Stack>
        <div>
          <Title order={2}>{mail.subject}</Title>
          <Text c="dimmed" size="sm">
            To {mail.to} · <InstantText at={mail.createdAt} />
          </Text>
        </div>
        <AppLinks mail={mail} />
        <Group>
          <SegmentedControl
            aria-label="Show as"
            value={as}
            onChange={setAs}
            data={[
              { value: 'html', label: 'HTML' },
              { value: 'text', label: 'Text' },
            ]}
          />
        </Group>
        {as === 'html' ? (
          <iframe
            className={classes.frame}
            title={`Mail: ${mail.subject}`}
            sandbox="allow-popups allow-top-navigation-by-user-activation"
            srcDoc={`<base target="_top">${mail.html}`}
          />
        ) : (
          <pre className={classes.text}>{mail.text}</pre>
        )}
      </Stack>
    </Card>
  );
}
