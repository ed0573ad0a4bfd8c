import { useParams } from 'react-router';
import { Columns } from '../../../ui/Columns.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { ContractDocument } from './ContractDocument.tsx';
import { CONTRACT_BADGE } from './contract-state.ts';
import { useContractQuery } from './contracts.api.ts';
import { DocumentFacts } from './DocumentFacts.tsx';
import { Signatures } from './Signatures.tsx';
import { SignForm } from './SignForm.tsx';
import { StateBanner } from './StateBanner.tsx';

const PDF_POLL_MS = 4000;

/** The PDF is made by a job right after a signature; nothing else would tell the page that it is there. */
function useContract(id: string) {
  const contract = useContractQuery({ id });
  const waits = contract.data?.pdfReady === false;
  useContractQuery({ id }, { pollingInterval: PDF_POLL_MS, skip: !waits });
  return contract;
}

export function ContractPage() {
  const { id = '' } = useParams();
  const { currentData: contract, error, refetch } = useContract(id);
  if (error && !contract)
    return (
      <ErrorState
        order={1}
        error={error}
        retry={refetch}
        back={{ to: '/bookings', label: 'Go to your bookings' }}
      />
    );
  if (!contract) return <PageSkeleton />;
  const { tone, label } = CONTRACT_BADGE[contract.status];
  return (
    <>
      <PageHeader
        title={`Contract ${contract.contractNumber}`}
        back={{ to: `/bookings/${contract.bookingId}`, label: `Booking ${contract.bookingNumber}` }}
        badge={<StatusBadge tone={tone}>{label}</StatusBadge>}
        description={contract.terms.title}
      />
      <StateBanner contract={contract} />
      <Columns
        aside={
          <>
            <Signatures contract={contract} />
            <DocumentFacts contract={contract} />
          </>
        }
      >
        <ContractDocument contract={contract} />
        {contract.abilities.sign && <SignForm contract={contract} />}
      </Columns>
    </>
  );
}
