import type { AuditEntry } from '@backline/api-contract/admin';
import { Anchor, Button, Select } from '@mantine/core';
import { useListParams } from '../../../lib/use-list-params.ts';
import { labelOf } from '../../../lib/words.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Filters } from '../../../ui/Filters.tsx';
import { LongCode } from '../../../ui/LongCode.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { RawName } from '../../../ui/RawName.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { AuditChanges } from './AuditChanges.tsx';
import classes from './AuditPage.module.css';
import { useAuditActionsQuery, useAuditLogQuery } from './admin.api.ts';

interface EntryProps {
  entry: AuditEntry;
  onFilter: (filter: Record<string, string>) => void;
}

function Entry({ entry, onFilter }: EntryProps) {
  const { actorId, actorName, recordId, recordType, ip, requestId } = entry;
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <span className={classes.action}>
          {entry.words} <RawName>{entry.action}</RawName>
        </span>
        <span className={classes.time}>
          <InstantText at={entry.occurredAt} />
        </span>
      </div>
      <div className={classes.facts}>
        {actorId ? (
          <Anchor component="button" inherit onClick={() => onFilter({ actor: actorId })}>
            {actorName}
          </Anchor>
        ) : (
          <span>{actorName}</span>
        )}
        {recordId && (
          <span>
            {labelOf(recordType)}{' '}
            <LongCode label={`id of the ${labelOf(recordType).toLowerCase()}`} value={recordId} />{' '}
            <Anchor component="button" inherit onClick={() => onFilter({ record: recordId })}>
              its trail
            </Anchor>
          </span>
        )}
        {ip && <span>from {ip}</span>}
        {requestId && (
          <span>
            request <LongCode label="request id" value={requestId} />
          </span>
        )}
      </div>
      <AuditChanges entry={entry} />
    </li>
  );
}

export function AuditPage() {
  const list = useListParams();
  const filter = { action: list.text('action'), actorId: list.text('actor'), recordId: list.text('record') };
  const { data, error, refetch } = useAuditLogQuery({ ...filter, page: list.page });
  const { data: known } = useAuditActionsQuery();
  const filtered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHeader
        title="Audit log"
        description="Every write that matters: who, what, on which record, before and after. Secrets are masked."
        actions={
          filtered && (
            <Button
              variant="default"
              size="sm"
              onClick={() => list.set({ action: null, actor: null, record: null })}
            >
              Show all
            </Button>
          )
        }
      />
      {/* The keys renew the fields when a filter is set by a click on an entry. */}
      <Filters label="Filter the audit log">
        <Select
          label="What happened"
          placeholder="Everything"
          searchable
          clearable
          nothingFoundMessage="No such action"
          data={(known?.actions ?? []).map(({ name, words }) => ({ value: name, label: words }))}
          value={filter.action ?? null}
          onChange={(action) => list.set({ action })}
        />
        <SearchField
          label="Record id"
          key={`record-${filter.recordId}`}
          initial={filter.recordId}
          onSearch={(record) => list.set({ record })}
        />
        <SearchField
          label="Actor id"
          key={`actor-${filter.actorId}`}
          initial={filter.actorId}
          onSearch={(actor) => list.set({ actor })}
        />
      </Filters>
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data?.entries.length === 0 && (
        <EmptyState title="No entry fits">Take a filter away to see more.</EmptyState>
      )}
      {data && data.entries.length > 0 && (
        <Section flush>
          <ol className={classes.list}>
            {data.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} onFilter={list.set} />
            ))}
          </ol>
        </Section>
      )}
      {data && <Pager pagination={data.pagination} onChange={list.setPage} />}
    </>
  );
}
