import { useState } from 'react';
import type { z } from 'zod';
import { type Import, type ImportRow, imports } from '../../contract/imports/imports.ts';
import { ListTable } from '../api/list-view.tsx';
import { useList } from '../api/use-list.ts';
import type { Column } from '../kit/data-table.tsx';
import { CheckField } from '../kit/fields.tsx';
import { Stack } from '../kit/layout.tsx';
import { Section } from '../kit/page.tsx';
import { Choices } from '../kit/tabs.tsx';
import { Small, Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { type Included, isChoosable, isIncluded, toggleRow } from './include-choices.ts';

type Row = z.output<typeof ImportRow>;
type Filter = 'all' | Row['state'];

interface ImportRowsProps {
  readonly found: Import;
  readonly included: Included;
  readonly onIncluded: (included: Included) => void;
}

/** Every row of the file, as a spreadsheet numbers them, each with what will become of it and why. */
export function ImportRows({ found, included, onIncluded }: ImportRowsProps) {
  const say = useText('imports-page');
  const [filter, setFilter] = useState<Filter>(found.rows.problems > 0 ? 'problem' : 'all');
  const list = useList(
    imports.rows,
    { params: { id: found.id }, query: { limit: 50, ...(filter === 'all' ? {} : { state: filter }) } },
    { keepPrevious: true },
  );
  const columns = useColumns(included, onIncluded, found.state === 'ready');
  const choices: readonly { readonly value: Filter; readonly label: string }[] = [
    { value: 'all', label: say('imports-page:preview.all') },
    { value: 'ready', label: say('imports-page:preview.ready') },
    { value: 'problem', label: say('imports-page:preview.problems') },
    { value: 'duplicate', label: say('imports-page:preview.duplicates') },
  ];
  return (
    <Section
      title={say('imports-page:preview.rows-title')}
      actions={
        <Choices
          label={say('imports-page:preview.filter')}
          choices={choices}
          value={filter}
          onChange={setFilter}
        />
      }
    >
      <ListTable
        list={list}
        empty={<Soft>{say('imports-page:preview.none')}</Soft>}
        caption={say('imports-page:preview.rows-title')}
        columns={columns}
        keyOf={(row) => String(row.row)}
        isQuiet={(row) => row.state === 'duplicate'}
      />
    </Section>
  );
}

function useColumns(
  included: Included,
  onIncluded: (included: Included) => void,
  isOpen: boolean,
): readonly Column<Row>[] {
  const say = useText('imports-page');
  const format = useFormat();
  const tones = { ready: 'good', problem: 'warn', duplicate: 'neutral' } as const;
  return [
    { key: 'row', header: say('imports-page:preview.row'), kind: 'number', cell: (row) => row.row },
    {
      key: 'what',
      header: say('imports-page:preview.what'),
      onPhone: 'title',
      cell: (row) => <RowWords row={row} />,
    },
    {
      key: 'day',
      header: say('imports-page:preview.day'),
      cell: (row) => (row.workedOn ? format.date(row.workedOn) : ''),
    },
    {
      key: 'time',
      header: say('imports-page:preview.time'),
      kind: 'number',
      cell: (row) => (row.minutes === null ? '' : format.minutes(row.minutes)),
    },
    {
      key: 'state',
      header: say('imports-page:preview.state'),
      cell: (row) => (
        <Stack gap="tight">
          <span>
            <Tag tone={tones[row.state]}>{say(`imports-page:preview.state-${row.state}`)}</Tag>
          </span>
          {row.message && <Small>{row.message}</Small>}
          {isOpen && isChoosable(row.code) && (
            <CheckField
              label={say('imports-page:preview.include-row', { row: row.row })}
              checked={isIncluded(included, row)}
              disabled={included.codes.some((code) => code === row.code)}
              onChange={() => onIncluded(toggleRow(included, row.row))}
            />
          )}
        </Stack>
      ),
    },
  ];
}

/** Whose work it was; of a row that could not be read, its cells as they stand in the file. */
function RowWords({ row }: { readonly row: Row }) {
  if (row.client === null) {
    return (
      <Small>
        <Soft>{row.cells.filter((cell) => cell !== '').join(' · ')}</Soft>
      </Small>
    );
  }
  return (
    <Stack gap="none">
      <span>
        {row.client}
        {row.project && <Soft> · {row.project}</Soft>}
      </span>
      {row.note && <Small>{row.note}</Small>}
    </Stack>
  );
}
