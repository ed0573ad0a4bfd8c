import type { Contract } from '@backline/api-contract/contracts';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { labelOf } from '../../../lib/words.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { LongCode } from '../../../ui/LongCode.tsx';
import { Section } from '../../../ui/Section.tsx';
import classes from './Signatures.module.css';

function Row({ party, contract }: { party: Contract['parties'][number]; contract: Contract }) {
  const signature = contract.signatures.find(({ side }) => side === party.side);
  return (
    <li className={classes.row} data-signed={signature ? true : undefined}>
      {signature ? (
        <IconCircleCheckFilled size={22} aria-hidden />
      ) : (
        <IconCircleDashed size={22} aria-hidden />
      )}
      <div className={classes.words}>
        <div className={classes.side}>{labelOf(party.side)}</div>
        {signature ? (
          <>
            <div className={classes.name}>{signature.legalName}</div>
            <div className={classes.detail}>
              Signed <InstantText at={signature.signedAt} />
            </div>
            <div className={classes.detail}>
              Document{' '}
              <LongCode
                label={`document hash signed by ${signature.legalName}`}
                value={signature.documentHash}
              />
            </div>
          </>
        ) : (
          <>
            <div className={classes.name}>{party.displayName}</div>
            <div className={classes.detail}>Has not signed</div>
          </>
        )}
      </div>
    </li>
  );
}

/** Who signed when, and the hash of what was signed: what the certificate page of the PDF says. */
export function Signatures({ contract }: { contract: Contract }) {
  return (
    <Section title="Signatures">
      <ol className={classes.list}>
        {contract.parties.map((party) => (
          <Row key={party.side} party={party} contract={contract} />
        ))}
      </ol>
    </Section>
  );
}
