import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right and in figures of one width. */
  readonly kind?: 'text' | 'number';
  /** On a phone: the first line of a row's card, a line with its name, or left out. */
  readonly onPhone?: 'title' | 'line' | 'hidden';
}

export interface DataTableProps<Row> {
  /** What the table shows, for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** A quieter row: archived, voided. */
  readonly isQuiet?: (row: Row) => boolean;
  /** Totals, below a line. */
  readonly footer?: Readonly<Record<string, ReactNode>>;
  /** An action for more rows, below the table. */
  readonly more?: ReactNode;
}

// Said again, because some browsers take a table's roles from elements that the phone's layout displays as a grid.
const asTable = { role: 'table' };
const asRowgroup = { role: 'rowgroup' };
const asRow = { role: 'row' };
const asColumnheader = { role: 'columnheader' };
const asCell = { role: 'cell' };

/** Rows of one kind. On a phone each row is a small card, so that nothing has to be scrolled sideways. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  isQuiet,
  footer,
  more,
}: DataTableProps<Row>) {
  return (
    <div className="hf-table-frame">
      <table className="hf-table" {...asTable}>
        <caption className="hf-unseen">{caption}</caption>
        <thead {...asRowgroup}>
          <tr {...asRow}>
            {columns.map((column) => (
              <th key={column.key} {...asColumnheader} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...asRowgroup}>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...asRow} className={isQuiet?.(row) ? 'hf-row-quiet' : undefined}>
              {columns.map((column) => (
                <td key={column.key} {...asCell} className={cellClass(column)}>
                  {(column.onPhone ?? 'line') === 'line' && (
                    <span className="hf-cell-name" aria-hidden>
                      {column.header}
                    </span>
                  )}
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot {...asRowgroup}>
            <tr {...asRow}>
              {columns.map((column) => (
                <td key={column.key} {...asCell} className={cellClass(column)}>
                  {(column.onPhone ?? 'line') === 'line' && footer[column.key] !== undefined && (
                    <span className="hf-cell-name" aria-hidden>
                      {column.header}
                    </span>
                  )}
                  {footer[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {more && <div className="hf-table-more">{more}</div>}
    </div>
  );
}

function cellClass<Row>(column: Column<Row>): string {
  const kind = column.kind === 'number' ? 'hf-cell-number hf-figures' : '';
  return `${kind} hf-phone-${column.onPhone ?? 'line'}`;
}
