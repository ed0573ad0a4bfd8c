import type { Applicant } from '@backline/api-contract/applications';
import { Anchor, Avatar, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { initialsOf, labelOf } from '../../../../lib/words.ts';
import { StandingBadge } from '../../../foundation/trust/index.ts';
import classes from './ApplicantCard.module.css';

interface ArtistHeadProps {
  artist: Applicant['artist'];
  /** The name, as a heading or a button. */
  name: ReactNode;
  nameOf: (slug: string) => string;
}

/** Who applies: name, music, level, city, and how far one can trust them. */
export function ArtistHead({ artist, name, nameOf }: ArtistHeadProps) {
  const facts = [
    artist.genres.map(nameOf).join(', '),
    artist.experienceLevel && labelOf(artist.experienceLevel),
    artist.city,
  ];
  return (
    <div className={classes.artist}>
      <Avatar color="pine" radius="xl" size={48} aria-hidden>
        {initialsOf(artist.artistName)}
      </Avatar>
      <div className={classes.artistWords}>
        {name}
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
        <StandingBadge standing={artist.standing} detailed />
        {artist.links.length > 0 && (
          <Group gap="xs" component="nav" aria-label={`Listen to ${artist.artistName}`}>
            {artist.links.map(({ label, url }) => (
              <Anchor key={label} href={url} target="_blank" rel="noopener noreferrer" size="sm">
                {label}
              </Anchor>
            ))}
          </Group>
        )}
      </div>
    </div>
  );
}
