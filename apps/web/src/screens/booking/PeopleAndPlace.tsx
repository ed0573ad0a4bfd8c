import type { BookingDetail } from '@backline/api-contract/bookings';
import { Anchor, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { mapLink } from '../../lib/map-link.ts';
import { type KeyValue, KeyValues } from '../../ui/KeyValues.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './PeopleAndPlace.module.css';

function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer" className={classes.out}>
      {children} <IconExternalLink size={14} aria-hidden />
    </Anchor>
  );
}

function Contacts({ booking }: { booking: BookingDetail }) {
  const { contacts } = booking;
  if (!contacts)
    return (
      <Text c="dimmed" size="sm">
        Names, phone numbers and mail addresses of both sides stand here once both have signed.
      </Text>
    );
  return (
    <ul className={classes.contacts}>
      {contacts.map(({ side, name, phone, email }) => (
        <li key={side}>
          <p className={classes.whose}>
            {side === 'artist' ? booking.artist.name : booking.buyer.name}
            {side === booking.viewerSide && ' (you)'}
          </p>
          <p className={classes.name}>{name}</p>
          {phone && <Anchor href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</Anchor>}
          <Anchor href={`mailto:${email}`}>{email}</Anchor>
        </li>
      ))}
    </ul>
  );
}

const given = (label: string, value: string | null): KeyValue[] => (value ? [{ label, value }] : []);

function Address({ booking }: { booking: BookingDetail }) {
  const { place, venue } = booking;
  const address = [
    place.address,
    place.city ?? venue.city,
    [place.state, place.pincode].filter(Boolean).join(' '),
  ].filter(Boolean);
  return (
    <>
      <Text>{[venue.name, ...address].join(', ')}</Text>
      <OutLink href={mapLink([place.address ?? venue.name, ...address.slice(place.address ? 1 : 0)])}>
        Show on the map
      </OutLink>
    </>
  );
}

function Equipment({ booking }: { booking: BookingDetail }) {
  const { soundSystem, lightingSystem, djEquipment, stageSpecs } = booking.place;
  const items = [
    ...given('Sound', soundSystem),
    ...given('Lights', lightingSystem),
    ...given('DJ equipment', djEquipment),
    ...given('Stage', stageSpecs),
  ];
  return items.length > 0 ? (
    <KeyValues items={items} stacked />
  ) : (
    <Text c="dimmed" size="sm">
      {booking.venue.name} has not described its equipment yet.
    </Text>
  );
}

function Needs({ booking }: { booking: BookingDetail }) {
  const { technicalNeeds, links } = booking.artistNeeds;
  return (
    <>
      <Text
        className={classes.text}
        c={technicalNeeds ? undefined : 'dimmed'}
        size={technicalNeeds ? undefined : 'sm'}
      >
        {technicalNeeds ?? `${booking.artist.name} has named no technical needs.`}
      </Text>
      {links.length > 0 && (
        <p className={classes.links}>
          {links.map(({ label, url }) => (
            <OutLink key={label} href={url}>
              {label}
            </OutLink>
          ))}
        </p>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </div>
  );
}

/** Who meets whom where, and what is there. */
export function PeopleAndPlace({ booking }: { booking: BookingDetail }) {
  return (
    <Section title="People and place">
      <div className={classes.parts}>
        <Part title="Contacts">
          <Contacts booking={booking} />
        </Part>
        <Part title="Address">
          <Address booking={booking} />
        </Part>
        <Part title={`What ${booking.venue.name} has`}>
          <Equipment booking={booking} />
        </Part>
        <Part title={`What ${booking.artist.name} needs`}>
          <Needs booking={booking} />
        </Part>
      </div>
    </Section>
  );
}
