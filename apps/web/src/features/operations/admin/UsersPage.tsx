import { ACCOUNT_STATUSES, type AccountStatus } from '@backline/api-contract/accounts';
import type { AdminUser } from '@backline/api-contract/admin';
import { ROLES } from '@backline/api-contract/permissions';
import { Select, Text } from '@mantine/core';
import { useListParams } from '../../../lib/use-list-params.ts';
import { count, labelOf, optionsOf } from '../../../lib/words.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { InstantText } from '../../../ui/DateText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Filters } from '../../../ui/Filters.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { StandingBadge } from '../../foundation/trust/index.ts';
import { VERIFICATION_BADGE } from '../../identity/profiles/index.ts';
import { useAdminUsersQuery } from './admin.api.ts';

const ACCOUNT_TONES: Record<AccountStatus, Tone> = {
  pending: 'neutral',
  active: 'success',
  suspended: 'warning',
  banned: 'danger',
};

/** Staff have no profile and no standing. */
const NONE = <Text c="dimmed">—</Text>;

function Verification({ user: { verificationStatus } }: { user: AdminUser }) {
  if (!verificationStatus) return NONE;
  const { tone, label } = VERIFICATION_BADGE[verificationStatus];
  return <StatusBadge tone={tone}>{label}</StatusBadge>;
}

const COLUMNS: readonly Column<AdminUser>[] = [
  {
    header: 'Member',
    cell: (user) => (
      <>
        <Text fw={600}>{user.profileName ?? user.name}</Text>
        <Text size="sm" c="dimmed">
          {user.profileName && `${user.name} · `}
          {user.email}
          {!user.emailVerified && ' (not verified)'}
        </Text>
      </>
    ),
  },
  { header: 'Role', cell: (user) => labelOf(user.role) },
  {
    header: 'Account',
    cell: (user) => <StatusBadge tone={ACCOUNT_TONES[user.status]}>{labelOf(user.status)}</StatusBadge>,
  },
  { header: 'Profile', cell: (user) => <Verification user={user} /> },
  { header: 'Standing', cell: ({ standing }) => (standing ? <StandingBadge standing={standing} /> : NONE) },
  {
    header: 'Last seen',
    cell: (user) => (
      <Text size="sm" c="dimmed">
        {user.lastSeenAt ? <InstantText at={user.lastSeenAt} relative /> : 'Never'}
      </Text>
    ),
  },
];

export function UsersPage() {
  const list = useListParams();
  const [role, status] = [list.choice('role', ROLES), list.choice('status', ACCOUNT_STATUSES)];
  const { data, error, refetch } = useAdminUsersQuery({
    page: list.page,
    search: list.text('search'),
    role,
    status,
  });
  return (
    <>
      <PageHeader title="Users" description={data && count(data.pagination.total, 'account')} />
      <Filters label="Filter users">
        <SearchField
          label="Search"
          placeholder="Name, email or profile"
          initial={list.text('search')}
          onSearch={(search) => list.set({ search })}
        />
        <Select
          label="Role"
          placeholder="Every role"
          clearable
          data={optionsOf(ROLES)}
          value={role ?? null}
          onChange={(value) => list.set({ role: value })}
        />
        <Select
          label="Account"
          placeholder="Every state"
          clearable
          data={optionsOf(ACCOUNT_STATUSES)}
          value={status ?? null}
          onChange={(value) => list.set({ status: value })}
        />
      </Filters>
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data?.users.length === 0 && <EmptyState title="Nobody fits">Search for less.</EmptyState>}
      {data && data.users.length > 0 && (
        <Section flush>
          <DataTable label="Users" columns={COLUMNS} rows={data.users} rowKey={({ id }) => id} />
        </Section>
      )}
      {data && <Pager pagination={data.pagination} onChange={list.setPage} />}
    </>
  );
}
