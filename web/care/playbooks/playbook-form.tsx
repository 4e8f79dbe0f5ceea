import type { ReactNode } from 'react';
import { answers } from '../../../contract/asks/answers.ts';
import { type Playbook, playbooks } from '../../../contract/care/playbooks.ts';
import { offers } from '../../../contract/sales/offers.ts';
import { Form, type FormParts } from '../../api/form.tsx';
import { useCall } from '../../api/use-call.ts';
import { useChange } from '../../api/use-change.ts';
import { Box } from '../../kit/box.tsx';
import { CheckField } from '../../kit/fields.tsx';
import { Columns } from '../../kit/layout.tsx';
import { Panel, Section } from '../../kit/page.tsx';
import { Soft } from '../../kit/words.tsx';
import { useLanguage, useText } from '../../text/use-text.ts';
import { CadenceFields } from './cadence-fields.tsx';
import { isBuiltIn, type PlaybookValues, textOf, valuesOf, writtenOf } from './playbook-values.ts';

interface PlaybookFormProps {
  /** Null for a new one. */
  readonly playbook: Playbook | null;
  readonly onSaved: (playbook: Playbook) => void;
  readonly onCancel: () => void;
}

/** A playbook of one's own, or one's own form of a built-in one. */
export function PlaybookForm({ playbook, onSaved, onCancel }: PlaybookFormProps) {
  const say = useText('playbooks-page');
  const change = useChange(playbooks.change);
  const remove = useChange(playbooks.remove);
  const isOfFour = playbook !== null && isBuiltIn(playbook);
  const title = playbook
    ? say('playbooks-page:form.edit', { name: playbook.name })
    : say('playbooks-page:form.new');
  return (
    <Section title={title} {...(isOfFour ? { hint: say('playbooks-page:form.built-in-note') } : {})}>
      <Panel>
        <Form
          route={playbook ? playbooks.change : playbooks.add}
          params={playbook ? { key: playbook.key } : undefined}
          texts="playbooks-page:form"
          values={valuesOf(playbook)}
          toBody={textOf}
          label={title}
          done={({ name }) => (playbook ? say('common:saved') : say('playbooks-page:list.added', { name }))}
          undo={({ key }) =>
            // What was rewritten can be had back as it was; a first form of one's own goes.
            playbook?.isOwn
              ? change.run({ params: { key }, body: writtenOf(playbook) })
              : remove.run({ params: { key } })
          }
          onDone={onSaved}
          onClose={onCancel}
        >
          {(form) => <PlaybookFields {...form} />}
        </Form>
      </Panel>
    </Section>
  );
}

function PlaybookFields({ Field, values, errors, set }: FormParts<PlaybookValues, 'playbooks-page:form'>) {
  const say = useText('playbooks-page');
  const oneALine = say('playbooks-page:form.one-a-line');
  return (
    <>
      <Field name="name" autoComplete="off" autoFocus />
      <Field name="signs" as="lines" hint={oneALine} rows={4} />
      <Group title={say('playbooks-page:form.cadence')} hint={say('playbooks-page:form.cadence-hint')}>
        <CadenceFields
          rows={values.cadence}
          onChange={(rows) => set('cadence', rows)}
          isChecked={errors.cadence !== undefined}
        />
      </Group>
      <Field name="isLimited" as="check" />
      {values.isLimited && (
        <Columns least="10rem">
          <Field name="statusCallsPerWeek" />
          <Field name="minutesPerCall" />
        </Columns>
      )}
      <Field name="steps" as="lines" hint={oneALine} rows={5} />
      <Fitting values={values} set={set} />
      <Field name="isOnboarding" />
      <Field name="isNurture" />
    </>
  );
}

interface FittingProps {
  readonly values: PlaybookValues;
  readonly set: (name: 'answers' | 'offers', chosen: readonly string[]) => void;
}

/** What of the library fits such a client. */
function Fitting({ values, set }: FittingProps) {
  const say = useText('playbooks-page');
  const language = useLanguage();
  const letters = useCall(answers.list, { query: { language } });
  const retainers = useCall(offers.list, { query: { language } });
  const toggled = (chosen: readonly string[], key: string, isChosen: boolean) =>
    isChosen ? [...chosen, key] : chosen.filter((one) => one !== key);
  return (
    <>
      <Group title={say('playbooks-page:form.answers')}>
        <Columns gap="small" least="14rem">
          {(letters.data?.items ?? []).map(({ situation, title }) => (
            <CheckField
              key={situation}
              label={title}
              checked={values.answers.includes(situation)}
              onChange={(isChosen) => set('answers', toggled(values.answers, situation, isChosen))}
            />
          ))}
        </Columns>
      </Group>
      {(retainers.data?.items.length ?? 0) > 0 && (
        <Group title={say('playbooks-page:form.offers')}>
          <Columns gap="small" least="14rem">
            {retainers.data?.items.map(({ id, title }) => (
              <CheckField
                key={id}
                label={title}
                checked={values.offers.includes(id)}
                onChange={(isChosen) => set('offers', toggled(values.offers, id, isChosen))}
              />
            ))}
          </Columns>
        </Group>
      )}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Group({ title, hint, children }: GroupProps) {
  return (
    <Box as="fieldset" className="hf-playbook-group" flow="grid" gap="0.625rem" m="0" p="0" bd="0" miw="0">
      <legend>{title}</legend>
      {hint && <Soft>{hint}</Soft>}
      {children}
    </Box>
  );
}
