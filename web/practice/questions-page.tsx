import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { practices } from '../../contract/practice/practices.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { usePractice } from '../api/use-session.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { ImportIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { MoneyField, NumberField } from '../kit/number-fields.tsx';
import { Section } from '../kit/page.tsx';
import { useFields } from '../kit/use-fields.ts';
import { Paragraph } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { Door } from './door.tsx';

interface Values {
  readonly payingClients: number | null;
  readonly hourlyRateMinor: number | null;
  readonly weeklyHours: number | null;
}

/** Three numbers that say what is much and what is little; each may be left out, and an import answers better. */
export function QuestionsPage() {
  const say = useText('first-run');
  const navigate = useNavigate();
  const { currency } = usePractice();
  const { run, busy, problem } = useChange(practices.change);
  const fields = useFields<Values>({ payingClients: null, hourlyRateMinor: null, weeklyHours: null });
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    const { payingClients, hourlyRateMinor, weeklyHours } = fields.values;
    const weeklyMinutes = weeklyHours === null ? null : weeklyHours * 60;
    const saved = await run({ body: { payingClients, hourlyRateMinor, weeklyMinutes } });
    if (saved.ok) await navigate({ to: '/' });
    else fields.showErrors(fieldErrors(saved.problem));
  };
  return (
    <Door title={say('first-run:questions.title')} text={say('first-run:questions.text')}>
      <form noValidate onSubmit={(event) => void answer(event)}>
        <Stack>
          {problem && <ProblemNotice problem={problem} />}
          <NumberField
            label={say('first-run:questions.paying')}
            hint={say('first-run:questions.paying-hint')}
            autoFocus
            {...fields.of('payingClients')}
          />
          <MoneyField
            label={say('first-run:questions.rate')}
            currency={currency}
            {...fields.of('hourlyRateMinor')}
          />
          <NumberField
            label={say('first-run:questions.weekly')}
            unit={say('first-run:questions.hours')}
            {...fields.of('weeklyHours')}
          />
          <Row>
            <Button type="submit" look="primary" size="large" busy={busy}>
              {say('first-run:questions.done')}
            </Button>
            <ButtonLink look="quiet" to="/">
              {say('first-run:questions.skip')}
            </ButtonLink>
          </Row>
        </Stack>
      </form>
      <Section title={say('first-run:questions.or-import')}>
        <Stack>
          <Paragraph soft>{say('first-run:questions.or-import-text')}</Paragraph>
          <Row>
            <ButtonLink icon={<ImportIcon size={16} />} to="/imports">
              {say('first-run:questions.import')}
            </ButtonLink>
          </Row>
        </Stack>
      </Section>
    </Door>
  );
}
