import { useNavigate } from '@tanstack/react-router';
import { practices } from '../../contract/practice/practices.ts';
import { Form } from '../api/form.tsx';
import { ButtonLink } from '../kit/button.tsx';
import { ImportIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { Section } from '../kit/page.tsx';
import { Paragraph } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { Door } from './door.tsx';

interface Answers {
  readonly payingClients: number | null;
  readonly hourlyRateMinor: number | null;
  readonly weeklyMinutes: number | null;
}

const unanswered: Answers = { payingClients: null, hourlyRateMinor: null, weeklyMinutes: null };

/** Three numbers that say what is much and what is little; each may be left out, and an import answers better. */
export function QuestionsPage() {
  const say = useText('first-run');
  const navigate = useNavigate();
  return (
    <Door title={say('first-run:questions.title')} text={say('first-run:questions.text')}>
      <Form
        route={practices.change}
        texts="first-run:questions"
        values={unanswered}
        submit={say('first-run:questions.done')}
        size="large"
        actions={
          <ButtonLink look="quiet" to="/">
            {say('first-run:questions.skip')}
          </ButtonLink>
        }
        onDone={() => navigate({ to: '/' })}
      >
        {({ Field }) => (
          <>
            <Field name="payingClients" autoFocus />
            <Field name="hourlyRateMinor" />
            <Field name="weeklyMinutes" as="hours" />
          </>
        )}
      </Form>
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
