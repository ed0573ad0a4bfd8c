import type { RankedOpportunity } from '@backline/api-contract/opportunities';
import { lessShare, paise } from '@backline/kernel';
import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { serverNow } from '../../../../data/server-clock.ts';
import { formatMinutes } from '../../../../lib/durations.ts';
import { DateLeaf } from '../../../../ui/DateLeaf.tsx';
import { SlotTime } from '../../../../ui/DateText.tsx';
import { MoneyRange } from '../../../../ui/Money.tsx';
import { ScoreRing } from '../../../../ui/ScoreRing.tsx';
import { Tag } from '../../../../ui/StatusBadge.tsx';
import { StandingBadge } from '../../../foundation/trust/index.ts';
import { deadlineLabel } from '../deadline-label.ts';
import { MatchStrip } from '../MatchStrip.tsx';
import { SLOT_LABELS } from '../opportunity-badge.ts';
import classes from './GigCard.module.css';

interface GigCardProps {
  gig: RankedOpportunity;
  nameOf: (slug: string) => string;
  ownGenres: readonly string[];
  /** Of the fee, in basis points, by the viewer's standing today; undefined while nobody knows it yet. */
  commission: number | undefined;
}

function Genres({ gig, nameOf, ownGenres }: GigCardProps) {
  if (gig.requiredGenres.length === 0) return <Tag>Every genre</Tag>;
  return gig.requiredGenres.map((slug) => (
    <Tag key={slug}>
      {ownGenres.includes(slug) && <IconCheck size={12} stroke={3} aria-label="You play" />}
      {nameOf(slug)}
    </Tag>
  ));
}

/** First what reaches the artist, then what the buyer means to spend. */
function GigMoney({ gig, commission }: Pick<GigCardProps, 'gig' | 'commission'>) {
  const { budgetMin, budgetMax } = gig;
  const net = (amount: number) => lessShare(paise(amount), commission ?? 0);
  const budget = <MoneyRange min={budgetMin} max={budgetMax} />;
  return (
    <div className={classes.money}>
      {commission === undefined ? (
        <span className={classes.budget}>{budget}</span>
      ) : (
        <span className={classes.budget}>
          You get <MoneyRange min={net(budgetMin)} max={net(budgetMax)} />
        </span>
      )}
      <Text c="dimmed" size="sm" component="span">
        {commission !== undefined && <>Budget {budget} · </>}
        {formatMinutes(gig.performanceDuration)} set
      </Text>
    </div>
  );
}

/** A gig of the ranked list: what, where, when, for how much, and why it stands here. */
export function GigCard(props: GigCardProps) {
  const { gig } = props;
  const { venue } = gig;
  return (
    <article className={classes.card}>
      <DateLeaf date={gig.eventDate} />
      <div className={classes.words}>
        <h2 className={classes.title}>
          <Link to={`/gigs/${gig.id}`}>{gig.title}</Link>
        </h2>
        <Text c="dimmed" size="sm">
          {venue.venueName}
          {venue.city && ` · ${venue.city}`} · <SlotTime slot={{ ...gig, timezone: venue.timezone }} />
        </Text>
        {gig.buyer.name !== venue.venueName && (
          <Text c="dimmed" size="sm">
            Hired by {gig.buyer.name}
          </Text>
        )}
        <StandingBadge standing={gig.buyer.standing} />
      </div>
      <div className={classes.match}>
        {gig.matchScore !== null && (
          <>
            <ScoreRing value={gig.matchScore} label="Match" size={58} />
            <span aria-hidden>match</span>
          </>
        )}
      </div>
      <div className={classes.tags}>
        <Tag>{SLOT_LABELS[gig.slotType]}</Tag>
        <Genres {...props} />
        {gig.travelIncluded && <Tag>Travel paid</Tag>}
        {gig.accommodationIncluded && <Tag>Hotel paid</Tag>}
      </div>
      <GigMoney gig={gig} commission={props.commission} />
      <div className={classes.foot}>
        {gig.matchParts && <MatchStrip parts={gig.matchParts} />}
        <Text c="dimmed" size="sm" component="span">
          {deadlineLabel(gig.applicationsCloseAt, serverNow())}
        </Text>
      </div>
    </article>
  );
}
