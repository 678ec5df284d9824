import { Pagination, Table, UnstyledButton } from '@mantine/core';
import { useQuery } from '../data/query.js';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly isNumber?: boolean;
  /** what rows are sorted by */
  readonly by: (row: Row) => number | string | null;
  readonly cell: (row: Row) => React.ReactNode;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** id of the column that rows are sorted by unless the address says otherwise; with `-` the highest first */
  readonly sorted: string;
  /** field of the address that says it; with `-page`, the one that says which rows are shown */
  readonly field: string;
  readonly minWidth: number;
  /** rows that are shown at once */
  readonly pageSize: number;
}

/** A table whose heads sort it. Unknown values come last. */
export function Sortable<Row>(props: Props<Row>): React.JSX.Element {
  const { label, columns, rows, keyOf, sorted, field, minWidth, pageSize } = props;
  const [page, setPage] = useQuery(`${field}-page`, '1');
  const [sort, setSort] = useQuery(field, sorted);
  const [id, isDown] = sort.startsWith('-') ? [sort.slice(1), true] : [sort, false];
  const by = columns.find((column) => column.id === id)?.by ?? (() => null);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(Math.max(1, Math.trunc(Number(page)) || 1), pages);
  const shownRows = [...rows]
    .sort((a, b) => compare(by(a), by(b), isDown))
    .slice((at - 1) * pageSize, at * pageSize);
  return (
    <>
      <Table.ScrollContainer minWidth={minWidth}>
        <Table highlightOnHover aria-label={label} verticalSpacing={5}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th
                  key={column.id}
                  className={column.isNumber ? 'number' : undefined}
                  aria-sort={column.id !== id ? undefined : isDown ? 'descending' : 'ascending'}
                >
                  <UnstyledButton className="sort" onClick={() => setSort(next(column, id, isDown))}>
                    {column.title}
                    <span aria-hidden="true" className="arrow">
                      {column.id !== id ? '' : isDown ? ' ↓' : ' ↑'}
                    </span>
                  </UnstyledButton>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shownRows.map((row) => (
              <Table.Tr key={keyOf(row)}>
                {columns.map((column) => (
                  <Table.Td key={column.id} className={column.isNumber ? 'number' : undefined}>
                    {column.cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pages === 1 ? null : (
        <Pagination
          total={pages}
          value={at}
          onChange={(number) => setPage(String(number))}
          size="sm"
          mt="xs"
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
          getItemProps={(number) => ({ 'aria-label': `Page ${number}` })}
        />
      )}
    </>
  );
}

/** Figures begin with the highest, names with the first. */
function next<Row>({ id, isNumber = false }: Column<Row>, now: string, isDown: boolean): string {
  const down = id === now ? !isDown : isNumber;
  return down ? `-${id}` : id;
}

function compare(a: number | string | null, b: number | string | null, isDown: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
  return isDown ? -order : order;
}
