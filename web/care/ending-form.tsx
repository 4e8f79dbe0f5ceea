import { type EndingPlan, endings } from '../../contract/care/endings.ts';
import type { Client } from '../../contract/clients/clients.ts';
import { Form } from '../api/form.tsx';
import { useChange } from '../api/use-change.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { CheckField } from '../kit/fields.tsx';
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
  const end = useChange(endings.end);
  const takeBack = useChange(endings.undo);
  const { ending, earliestEndOn, handover } = plan;
  const params = { id: client.id };
  const isFinal = ending !== null && !ending.mayUndo;
  const start = ending?.endsOn ?? earliestEndOn;
  const isMoved = (endsOn: string) => ending?.endsOn !== endsOn;
  return (
    <Form
      route={endings.end}
      params={params}
      texts="portfolio-page:ending"
      values={{ endsOn: start, pageUntil: ending?.pageUntil ?? pageUntilOf(start), handover }}
      done={(_, { endsOn }) =>
        isMoved(endsOn)
          ? say('portfolio-page:ending.ended', { client: client.name, on: format.date(endsOn) })
          : say('portfolio-page:ending.saved')
      }
      undo={() =>
        ending === null
          ? takeBack.run({ params })
          : end.run({ params, body: { endsOn: ending.endsOn, pageUntil: ending.pageUntil, handover } })
      }
      layout="own"
      className="hf-ending-form"
    >
      {({ Field, values, set, notice, busy }) => {
        const { endsOn } = values;
        const key = ending === null ? 'end' : isMoved(endsOn) ? 'move' : 'save';
        const choose = (next: string) => {
          if (values.pageUntil === pageUntilOf(endsOn)) set('pageUntil', pageUntilOf(next));
          if (/^\d{4}-\d{2}-\d{2}$/.test(next)) onChoose(next);
        };
        return (
          <>
            <Handover items={values.handover} onChange={(items) => set('handover', items)} />
            <Stack>
              <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(16rem, 100%), 1fr))">
                {!isFinal && (
                  <Field
                    name="endsOn"
                    words={{ on: format.date(earliestEndOn) }}
                    min={earliestEndOn}
                    onChange={choose}
                  />
                )}
                <Field name="pageUntil" min={endsOn} />
              </Box>
              {notice}
              <Row>
                <Button
                  type="submit"
                  look={key === 'save' ? 'plain' : 'primary'}
                  busy={busy}
                  disabled={!endsOn}
                >
                  {say(`portfolio-page:ending.${key}`, { on: endsOn ? format.date(endsOn) : '–' })}
                </Button>
              </Row>
            </Stack>
          </>
        );
      }}
    </Form>
  );
}

function pageUntilOf(endsOn: string): string {
  return endsOn === '' ? '' : daysAfter(endsOn, PAGE_DAYS);
}

interface HandoverProps {
  readonly items: EndingPlan['handover'];
  readonly onChange: (items: EndingPlan['handover']) => void;
}

function Handover({ items, onChange }: HandoverProps) {
  const say = useText('portfolio-page');
  return (
    <Section title={say('portfolio-page:ending.handover')}>
      <Stack gap="small">
        {items.map(({ key, text, done }) => (
          <CheckField
            key={key}
            label={text}
            checked={done}
            onChange={(isDone) =>
              onChange(items.map((item) => (item.key === key ? { ...item, done: isDone } : item)))
            }
          />
        ))}
      </Stack>
    </Section>
  );
}
