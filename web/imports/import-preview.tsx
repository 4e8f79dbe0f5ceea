import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Import, imports } from '../../contract/imports/imports.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { CheckField } from '../kit/fields.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { Notice } from '../kit/notice.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Stat, Stats } from '../kit/stat.tsx';
import { ProgressBar } from '../kit/waiting.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { ImportRows } from './import-rows.tsx';
import {
  choosableCodes,
  commitBody,
  type Included,
  isIncluded,
  nothingIncluded,
  toggleCode,
} from './include-choices.ts';
import { ReadDifferently } from './read-differently.tsx';

export type Committed = ReplyOf<typeof imports.commit>;

interface PreviewProps {
  readonly found: Import;
  readonly onCommitted: (committed: Committed) => void;
}

/** What a file would bring, row by row, before anything is written. */
export function ImportPreview({ found, onCommitted }: PreviewProps) {
  const [included, setIncluded] = useState<Included>(nothingIncluded);
  return (
    <Stack>
      <Summary found={found} included={included} onIncluded={setIncluded} onCommitted={onCommitted} />
      <Totals found={found} />
      <ImportRows found={found} included={included} onIncluded={setIncluded} />
    </Stack>
  );
}

interface SummaryProps extends PreviewProps {
  readonly included: Included;
  readonly onIncluded: (included: Included) => void;
}

function Summary({ found, included, onIncluded, onCommitted }: SummaryProps) {
  const say = useText('imports-page');
  const format = useFormat();
  const { ready, problems, duplicates } = found.rows;
  return (
    <Panel>
      <Stack>
        <Stats>
          <Stat
            label={say('imports-page:preview.ready')}
            value={format.number(ready)}
            note={say('imports-page:preview.ready-hint')}
            tone={ready > 0 ? 'good' : 'neutral'}
          />
          <Stat
            label={say('imports-page:preview.problems')}
            value={format.number(problems)}
            note={say('imports-page:preview.problems-hint')}
            tone={problems > 0 ? 'warn' : 'neutral'}
          />
          <Stat
            label={say('imports-page:preview.duplicates')}
            value={format.number(duplicates)}
            note={say('imports-page:preview.duplicates-hint')}
          />
        </Stats>
        <Soft>
          {say('imports-page:preview.from', {
            format: found.format.charAt(0).toUpperCase() + found.format.slice(1),
            timeZone: found.timeZone.replaceAll('_', ' '),
          })}{' '}
          {say('imports-page:preview.nothing-yet')}
        </Soft>
        {found.notices.map((notice) => (
          <Notice key={notice.code} tone="warn" title={notice.message} />
        ))}
        <Includes found={found} included={included} onIncluded={onIncluded} />
        <Commit found={found} included={included} onCommitted={onCommitted} />
        <ReadDifferently found={found} />
      </Stack>
    </Panel>
  );
}

/** The kinds of problems that may turn out to be right, where the file has any. */
function Includes({ found, included, onIncluded }: Omit<SummaryProps, 'onCommitted'>) {
  const say = useText('imports-page');
  const codes = choosableCodes.filter((code) => found.problems.some((problem) => problem.code === code));
  return codes.map((code) => (
    <CheckField
      key={code}
      label={say(`imports-page:preview.also-${code}`)}
      hint={say(`imports-page:preview.also-${code}-hint`)}
      checked={included.codes.includes(code)}
      onChange={() => onIncluded(toggleCode(included, code))}
    />
  ));
}

function Commit({ found, included, onCommitted }: PreviewProps & { readonly included: Included }) {
  const say = useText('imports-page');
  const toast = useToast();
  const navigate = useNavigate();
  const commit = useChange(imports.commit);
  const discard = useChange(imports.discard);
  const chosen = found.problems.filter((problem) => isIncluded(included, problem)).length;
  const count = found.rows.ready + chosen;
  const run = async () => {
    const done = await commit.run({ params: { id: found.id }, body: commitBody(included) });
    if (done.ok) onCommitted(done.reply);
  };
  const forget = async () => {
    const gone = await discard.run({ params: { id: found.id } });
    if (!gone.ok) return toast.failed(gone.problem);
    toast.done(say('imports-page:preview.discarded'));
    void navigate({ to: '/imports' });
  };
  if (commit.busy) {
    const words = say('imports-page:preview.committing', { count });
    return (
      <Stack gap="small">
        <span aria-live="polite">{words}</span>
        <ProgressBar label={words} />
      </Stack>
    );
  }
  return (
    <Stack gap="small">
      {count === 0 && <Notice title={say('imports-page:preview.nothing-ready')} />}
      {chosen > 0 && <Soft>{say('imports-page:preview.chosen', { count: chosen })}</Soft>}
      {commit.problem && <ProblemNotice problem={commit.problem} onRetry={run} />}
      <Row>
        <Button look="primary" disabled={count === 0} onClick={() => void run()}>
          {say('imports-page:preview.commit', { count })}
        </Button>
        <Button look="quiet" busy={discard.busy} onClick={() => void forget()}>
          {say('imports-page:preview.discard')}
        </Button>
      </Row>
    </Stack>
  );
}

type Total = Import['totals'][number];

export function Totals({ found }: { readonly found: Import }) {
  const say = useText('imports-page');
  const format = useFormat();
  if (found.totals.length === 0) return null;
  const columns: readonly Column<Total>[] = [
    {
      key: 'client',
      header: say('imports-page:preview.client'),
      onPhone: 'title',
      cell: (total) => total.client,
    },
    {
      key: 'entries',
      header: say('imports-page:preview.entries'),
      kind: 'number',
      cell: (total) => format.number(total.entries),
    },
    {
      key: 'time',
      header: say('imports-page:preview.time'),
      kind: 'number',
      cell: (total) => format.minutes(total.minutes),
    },
  ];
  const sum = (of: 'entries' | 'minutes') => found.totals.reduce((all, total) => all + total[of], 0);
  return (
    <Section title={say('imports-page:preview.totals')}>
      <DataTable
        caption={say('imports-page:preview.totals')}
        columns={columns}
        rows={found.totals}
        keyOf={(total) => total.client}
        footer={{
          client: say('imports-page:preview.all'),
          entries: format.number(sum('entries')),
          time: format.minutes(sum('minutes')),
        }}
      />
    </Section>
  );
}
