import { useState } from 'react';
import type { ReplyOf } from '../../../contract/route.ts';
import { renewals } from '../../../contract/work/renewals.ts';
import { Loaded } from '../../api/loaded.tsx';
import { PanelForm } from '../../api/panel-form.tsx';
import { useCall } from '../../api/use-call.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { Button } from '../../kit/button.tsx';
import { SelectField, SwitchField, TextAreaField, TextField } from '../../kit/fields.tsx';
import { AddIcon } from '../../kit/icons.ts';
import { Stack } from '../../kit/layout.tsx';
import { OuterLink } from '../../kit/link.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

interface ReportProps {
  readonly engagementId: string;
  readonly periodIndex: number;
  readonly onClose: () => void;
}

type Report = ReplyOf<typeof renewals.report>;
type Result = Report['results'][number];
const answers = ['open', 'yes', 'partly', 'no'] as const;

/** What a closed period brought: results against the goals and what comes next, shown to the client beside the hours. */
export function ReportForm(props: ReportProps) {
  const { engagementId: id, periodIndex } = props;
  const call = useCall(renewals.report, { params: { id, periodIndex } });
  return <Loaded call={call}>{(report) => <Writing {...props} report={report} />}</Loaded>;
}

function Writing({ engagementId, periodIndex, onClose, report }: ReportProps & { readonly report: Report }) {
  const say = useText('renewal-path-page');
  const toast = useToast();
  const change = useChange(renewals.writeReport);
  const [results, setResults] = useState(() => report.results.map((result, row) => ({ ...result, row })));
  const [next, setNext] = useState(report.next);
  const [published, setPublished] = useState(report.publishedAt !== null);
  const set = (row: number, changed: Partial<Result>) =>
    setResults((before) => before.map((each) => (each.row === row ? { ...each, ...changed } : each)));
  const submit = async () => {
    const written = await change.run({
      params: { id: engagementId, periodIndex },
      body: {
        results: results
          .filter(({ goal }) => goal.trim() !== '')
          .map(({ goal, text, met }) => ({ goal: goal.trim(), text: text.trim(), met })),
        next: next.trim(),
        published,
      },
    });
    if (!written.ok) return;
    toast.done(say(published ? 'renewal-path-page:report-shown' : 'renewal-path-page:report-kept'));
    onClose();
  };
  return (
    <PanelForm
      text={say('renewal-path-page:report-text')}
      submitLabel={say('common:do.save')}
      onSubmit={submit}
      onCancel={onClose}
      busy={change.busy}
      problem={change.problem}
    >
      {results.map((result, position) => (
        <fieldset key={result.row} className="hf-fieldset">
          <legend className="hf-label">
            {say('renewal-path-page:goal-number', { number: position + 1 })}
          </legend>
          <Stack gap="small">
            <TextField
              label={say('renewal-path-page:goal')}
              value={result.goal}
              onChange={(goal) => set(result.row, { goal })}
            />
            <SelectField
              label={say('renewal-path-page:met')}
              value={result.met}
              onChange={(met) => set(result.row, { met: met as Result['met'] })}
              options={answers.map((met) => ({ value: met, label: say(`renewal-path-page:met-${met}`) }))}
            />
            <TextAreaField
              label={say('renewal-path-page:result')}
              value={result.text}
              onChange={(text) => set(result.row, { text })}
            />
          </Stack>
        </fieldset>
      ))}
      <div>
        <Button
          size="small"
          icon={<AddIcon size={16} aria-hidden />}
          onClick={() =>
            setResults([...results, { row: (results.at(-1)?.row ?? 0) + 1, goal: '', text: '', met: 'open' }])
          }
        >
          {say('renewal-path-page:add-goal')}
        </Button>
      </div>
      <TextAreaField label={say('renewal-path-page:next')} value={next} onChange={setNext} />
      <SwitchField
        label={say('renewal-path-page:show')}
        hint={say('renewal-path-page:show-hint')}
        checked={published}
        onChange={setPublished}
      />
      {report.url ? (
        <OuterLink href={report.url}>{say('renewal-path-page:see')}</OuterLink>
      ) : (
        published && <Soft>{say('renewal-path-page:no-link')}</Soft>
      )}
    </PanelForm>
  );
}
