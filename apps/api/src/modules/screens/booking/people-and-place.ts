import type { BookingDetail, PartySide, Place } from '@backline/api-contract/bookings';
import type { Actor } from '../../../platform/context.ts';
import { type BookingRow, sideOf } from '../../bookings/bookings/index.ts';
import { musicLinks } from '../../identity/profiles/index.ts';

/** The house of a booking as its profile describes it now. @param booking the alias of the booking */
export function placeSql(booking: string): string {
  return `select v.address, v.city, v.state, v.pincode, v.sound_system as "soundSystem",
      v.lighting_system as "lightingSystem", v.dj_equipment as "djEquipment", v.stage_specs as "stageSpecs"
    from venue_profiles v where v.id = ${booking}.venue_id`;
}

export interface NeedsRow {
  technicalNeeds: string | null;
  soundcloudUrl: string | null;
  mixcloudUrl: string | null;
  spotifyUrl: string | null;
  instagramHandle: string | null;
  websiteUrl: string | null;
}

/** @param booking the alias of the booking */
export function needsSql(booking: string): string {
  return `select a.special_requests as "technicalNeeds", a.soundcloud_url as "soundcloudUrl", a.mixcloud_url as "mixcloudUrl",
      a.spotify_url as "spotifyUrl", a.instagram_handle as "instagramHandle", a.website_url as "websiteUrl"
    from artist_profiles a where a.id = ${booking}.artist_id`;
}

export interface ContactRow {
  side: PartySide;
  name: string;
  phone: string | null;
  email: string;
}

/**
 * How the two sides are reached: by the contact that a buyer's profile names, else by the account itself. There are none before both have
 * signed. @param booking the alias of the booking
 */
export function contactsSql(booking: string): string {
  return `select case when u.id = ${booking}.artist_id then 'artist' else 'buyer' end as side,
      coalesce(o.contact_person, v.contact_person, u.first_name || ' ' || u.last_name) as name,
      coalesce(o.contact_phone, v.contact_phone, u.phone) as phone,
      coalesce(o.contact_email, v.contact_email, u.email) as email
    from users u
    left join organizer_profiles o on o.id = u.id
    left join venue_profiles v on v.id = u.id
    where u.id in (${booking}.artist_id, ${booking}.buyer_id) and (
      select count(*) from contract_signatures s join contracts signed on signed.id = s.contract_id
      where signed.booking_id = ${booking}.id
    ) = 2
    order by side`;
}

export interface PeopleAndPlace {
  place: Place;
  needs: NeedsRow;
  contacts: ContactRow[];
}

/** Who plays for whom where. See docs/rules/screens.md#people-and-place. */
export function presentPeopleAndPlace(
  booking: Pick<BookingRow, 'artistId' | 'buyerId'>,
  { place, needs, contacts }: PeopleAndPlace,
  viewer: Actor,
): Pick<BookingDetail, 'place' | 'artistNeeds' | 'contacts'> {
  const mayReach = sideOf(booking, viewer) !== null || viewer.role === 'admin';
  return {
    place,
    artistNeeds: { technicalNeeds: needs.technicalNeeds, links: musicLinks(needs) },
    contacts: mayReach && contacts.length > 0 ? contacts : null,
  };
}
