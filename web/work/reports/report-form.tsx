import '../terms/terms.css';
import type { ReplyOf } from '../../../contract/route.ts';
import { renewals } from '../../../contract/work/renewals.ts';
import { Form } from '../../api/form.tsx';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../kit/button.tsx';
import { SelectField, TextAreaField, TextField } from '../../kit/fields.tsx';
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
type ResultRow = Result & { readonly row: number };
const answers = ['open', 'yes', 'partly', 'no'] as const;

/** What a closed period brought: results against the goals and what comes next, shown to the client beside the hours. */
export function ReportForm(props: ReportProps) {
  const { engagementId: id, periodIndex } = props;
  const call = useCall(renewals.report, { params: { id, periodIndex } });
  return <Loaded call={call}>{(report) => <Writing {...props} report={report} />}</Loaded>;
}

function Writing({
  engagementId: id,
  periodIndex,
  onClose,
  report,
}: ReportProps & { readonly report: Report }) {
  const say = useText('renewal-path-page');
  return (
    <Form
      route={renewals.writeReport}
      params={{ id, periodIndex }}
      texts="renewal-path-page"
      values={{
        results: report.results.map((result, row) => ({ ...result, row })),
        next: report.next,
        published: report.publishedAt !== null,
      }}
      toBody={({ results, ...written }) => ({
        ...written,
        results: results.filter(({ goal }) => goal.trim() !== ''),
      })}
      text={say('renewal-path-page:report-text')}
      done={(_, { published }) =>
        say(published ? 'renewal-path-page:report-shown' : 'renewal-path-page:report-kept')
      }
      onClose={onClose}
    >
      {({ Field, values, set }) => (
        <>
          <Results results={values.results} onChange={(results) => set('results', results)} />
          <Field name="next" as="lines" />
          <Field name="published" as="switch" />
          {report.url ? (
            <OuterLink href={report.url}>{say('renewal-path-page:see')}</OuterLink>
          ) : (
            values.published && <Soft>{say('renewal-path-page:no-link')}</Soft>
          )}
        </>
      )}
    </Form>
  );
}

interface ResultsProps {
  readonly results: ResultRow[];
  readonly onChange: (results: ResultRow[]) => void;
}

/** The goals of the period with what came of each. */
function Results({ results, onChange }: ResultsProps) {
  const say = useText('renewal-path-page');
  const set = (row: number, changed: Partial<Result>) =>
    onChange(results.map((each) => (each.row === row ? { ...each, ...changed } : each)));
  const add = () =>
    onChange([...results, { row: (results.at(-1)?.row ?? 0) + 1, goal: '', text: '', met: 'open' }]);
  return (
    <>
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
        <Button size="small" icon={<AddIcon size={16} aria-hidden />} onClick={add}>
          {say('renewal-path-page:add-goal')}
        </Button>
      </div>
    </>
  );
}
