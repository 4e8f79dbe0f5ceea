import { useState } from 'react';
import { type EndingPlan, endings } from '../../contract/care/endings.ts';
import type { Client } from '../../contract/clients/clients.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { CheckField, DateField } from '../kit/fields.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { Section } from '../kit/page.tsx';
import { daysAfter } from '../text/dates.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

/** How long the private page stays to read, unless another day is chosen. */
const PAGE_DAYS = 90;

interface EndingFormProps {
  readonly client: Client;
  readonly plan: EndingPlan;
  /** A day that is looked at: the letter and the income follow it. */
  readonly onChoose: (endsOn: string) => void;
}

/** The last day, how long the page stays, and the hand-over list. Done at once, with an undo while nothing is final. */
export function EndingForm({ client, plan, onChoose }: EndingFormProps) {
  const say = useText('portfolio-page');
  const format = useFormat();
  const toast = useToast();
  const end = useChange(endings.end);
  const undoChange = useChange(endings.undo);
  const { ending } = plan;
  const [endsOn, setEndsOn] = useState(ending?.endsOn ?? plan.earliestEndOn);
  const [chosenUntil, setPageUntil] = useState(ending?.pageUntil ?? null);
  const [done, setDone] = useState<ReadonlySet<string>>(
    () => new Set(plan.handover.flatMap((item) => (item.done ? [item.key] : []))),
  );
  const pageUntil = chosenUntil ?? (endsOn ? daysAfter(endsOn, PAGE_DAYS) : '');
  const isFinal = ending !== null && !ending.mayUndo;
  const isMoved = ending?.endsOn !== endsOn;
  const params = { id: client.id };
  const send = async () => {
    const handover = plan.handover.map(({ key }) => ({ key, done: done.has(key) }));
    const body = { endsOn, ...(pageUntil ? { pageUntil } : {}), handover };
    const sent = await end.run({ params, body });
    if (!sent.ok) return;
    if (!isMoved) return toast.done(say('portfolio-page:ending.saved'));
    const before = ending;
    const undo = () =>
      before === null
        ? void undoChange.run({ params })
        : void end.run({ params, body: { endsOn: before.endsOn, pageUntil: before.pageUntil } });
    toast.done(say('portfolio-page:ending.ended', { client: client.name, on: format.date(endsOn) }), undo);
  };
  const toggle = (key: string, isDone: boolean) => {
    const next = new Set(done);
    if (isDone) next.add(key);
    else next.delete(key);
    setDone(next);
  };
  const on = endsOn ? format.date(endsOn) : '–';
  const key = ending === null ? 'end' : isMoved ? 'move' : 'save';
  return (
    <form
      className="hf-ending-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (endsOn) void send();
      }}
    >
      <Handover items={plan.handover} done={done} onToggle={toggle} />
      <Stack>
        <div className="hf-ending-days">
          {!isFinal && (
            <DateField
              label={say('portfolio-page:ending.ends-on')}
              hint={say('portfolio-page:ending.earliest', { on: format.date(plan.earliestEndOn) })}
              value={endsOn}
              min={plan.earliestEndOn}
              required
              onChange={(next) => {
                setEndsOn(next);
                if (/^\d{4}-\d{2}-\d{2}$/.test(next)) onChoose(next);
              }}
            />
          )}
          <DateField
            label={say('portfolio-page:ending.page-until')}
            hint={say('portfolio-page:ending.page-hint')}
            value={pageUntil}
            min={endsOn}
            onChange={setPageUntil}
          />
        </div>
        {end.problem && <ProblemNotice problem={end.problem} />}
        <Row>
          <Button
            type="submit"
            look={key === 'save' ? 'plain' : 'primary'}
            busy={end.busy}
            disabled={!endsOn}
          >
            {say(`portfolio-page:ending.${key}`, { on })}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

interface HandoverProps {
  readonly items: EndingPlan['handover'];
  readonly done: ReadonlySet<string>;
  readonly onToggle: (key: string, isDone: boolean) => void;
}

function Handover({ items, done, onToggle }: HandoverProps) {
  const say = useText('portfolio-page');
  return (
    <Section title={say('portfolio-page:ending.handover')}>
      <Stack gap="small">
        {items.map(({ key, text }) => (
          <CheckField
            key={key}
            label={text}
            checked={done.has(key)}
            onChange={(isDone) => onToggle(key, isDone)}
          />
        ))}
      </Stack>
    </Section>
  );
}
