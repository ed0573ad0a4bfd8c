import { Anchor, Container, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageHeader } from '../../ui/PageHeader.tsx';
import classes from './LegalText.module.css';
import type { LegalPart } from './legal-part.ts';

interface PrintedPart extends LegalPart {
  /** What the server prints, under the paragraphs. */
  printed?: ReactNode;
}

interface LegalTextProps {
  title: string;
  version: string;
  introduction: string;
  parts: readonly PrintedPart[];
}

/** A long text to be read: numbered parts with their own addresses, and a list of them. */
export function LegalText({ title, version, introduction, parts }: LegalTextProps) {
  return (
    <Container size="sm" py="xl">
      <PageHeader title={title} description={`Version of ${version}`} />
      <Text size="lg">{introduction}</Text>
      <nav aria-label="Parts" className={classes.parts}>
        <ol>
          {parts.map(({ id, heading }) => (
            <li key={id}>
              <Anchor href={`#${id}`}>{heading}</Anchor>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map(({ id, heading, paragraphs, printed }, index) => (
        <section key={id} id={id} className={classes.part}>
          <Title order={2}>
            {index + 1}. {heading}
          </Title>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph}>{paragraph}</Text>
          ))}
          {printed}
        </section>
      ))}
    </Container>
  );
}
