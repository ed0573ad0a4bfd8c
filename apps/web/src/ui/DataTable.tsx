// biome-ignore-all lint/a11y/noRedundantRoles: a table that CSS lays out differently is no table to some screen readers
import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

export interface Column<T> {
  header: string;
  cell: (row: T) => ReactNode;
  /** Numbers and buttons stand at the end of their cell. */
  align?: 'end';
}

interface DataTableProps<T> {
  /** What the table holds, for screen readers. */
  label: string;
  /** The first column names the row. */
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
}

/** A table that becomes a list of cards on a phone; its roles are written out, so that it stays a table when read aloud. */
export function DataTable<T>({ label, columns, rows, rowKey }: DataTableProps<T>) {
  return (
    <table className={classes.table} aria-label={label} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ header, align }) => (
            <th key={header} scope="col" role="columnheader" data-align={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ header, cell, align }) => (
              <td key={header} role="cell" data-label={header} data-align={align}>
                <div>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
