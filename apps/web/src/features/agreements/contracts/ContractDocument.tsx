import type { Contract } from '@backline/api-contract/contracts';
import { formatMoney } from '@backline/kernel';
import { formatEvent } from '../../../lib/dates.ts';
import { labelOf } from '../../../lib/words.ts';
import classes from './ContractDocument.module.css';

type Party = Contract['parties'][number];

function PartyBlock({ party }: { party: Party }) {
  return (
    <div className={classes.party}>
      <div className={classes.side}>{labelOf(party.side)}</div>
      <div className={classes.name}>{party.legalName}</div>
      {party.displayName !== party.legalName && <div>known as {party.displayName}</div>}
      {party.signer && (
        <div>
          represented by {party.signer.name}
          {party.signer.capacity && `, ${party.signer.capacity}`}
        </div>
      )}
      {party.address && <div>{party.address}</div>}
      {party.gstNumber && <div>GSTIN {party.gstNumber}</div>}
    </div>
  );
}

function Terms({ terms }: Pick<Contract, 'terms'>) {
  const rows = [
    ['Event', terms.title],
    ['Date and time', formatEvent(terms)],
    ['Venue', [terms.venueName, terms.venueAddress].filter(Boolean).join(', ')],
    ['Fee', formatMoney(terms.agreedFee, terms.currency)],
  ];
  return (
    <dl className={classes.terms}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ClauseProps {
  number: number;
  heading: string;
  paragraphs: readonly string[];
}

function Clause({ number, heading, paragraphs }: ClauseProps) {
  return (
    <section className={classes.clause}>
      <h3 className={classes.heading}>
        <span className={classes.number}>{number}</span>
        {heading}
      </h3>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

const CONTRACT_TYPES: Record<Contract['type'], string> = {
  local: 'within one state',
  interstate: 'across states',
  international: 'international',
  multi_day: 'over several days',
};

/** The contract as a text to be read: nothing in it is folded away, since all of it is what is signed. */
export function ContractDocument({ contract }: { contract: Contract }) {
  const { parties, terms, clauses, closing } = contract;
  const all = [...clauses, { key: 'closing', ...closing }];
  return (
    <article className={classes.paper} aria-labelledby="contract-title">
      <header className={classes.head}>
        <h2 id="contract-title" className={classes.title}>
          Performance contract
        </h2>
        <div className={classes.meta}>
          {contract.contractNumber} · version {contract.version} · {CONTRACT_TYPES[contract.type]}
        </div>
      </header>
      <div className={classes.parties}>
        {parties.map((party) => (
          <PartyBlock key={party.side} party={party} />
        ))}
      </div>
      <Terms terms={terms} />
      {all.map(({ key, heading, paragraphs }, index) => (
        <Clause key={key} number={index + 1} heading={heading} paragraphs={paragraphs} />
      ))}
    </article>
  );
}
