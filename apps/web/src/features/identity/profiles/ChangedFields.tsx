import type { DetailChange } from '@backline/api-contract/detail-changes';
import { labelOf } from '../../../lib/words.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { detailLabel } from './detail-fields.ts';

type Changed = DetailChange['fields'][number];

const shown = ({ field }: Changed, value: string | null): string =>
  value === null ? 'Not given' : field === 'organizationType' ? labelOf(value) : value;

/** What is to be different, the old value beside the new one. */
export function ChangedFields({ fields }: { fields: readonly Changed[] }) {
  return (
    <DataTable
      label="What is to be different"
      columns={[
        { header: 'Detail', cell: ({ field }) => detailLabel(field) },
        { header: 'Old', cell: (changed) => shown(changed, changed.before) },
        { header: 'New', cell: (changed) => shown(changed, changed.after) },
      ]}
      rows={fields}
      rowKey={({ field }) => field}
    />
  );
}
