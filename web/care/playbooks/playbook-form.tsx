import { type FormEvent, type ReactNode, useState } from 'react';
import { answers } from '../../../contract/asks/answers.ts';
import { type Playbook, playbooks } from '../../../contract/care/playbooks.ts';
import { offers } from '../../../contract/sales/offers.ts';
import { fieldErrors } from '../../api/problem.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useCall } from '../../api/use-call.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { Button } from '../../kit/button.tsx';
import { CheckField, TextAreaField, TextField } from '../../kit/fields.tsx';
import { Columns, Row, Stack } from '../../kit/layout.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import { Panel, Section } from '../../kit/page.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { Soft } from '../../kit/words.tsx';
import { useLanguage, useText } from '../../text/use-text.ts';
import { CadenceFields } from './cadence-fields.tsx';
import {
  areLinesFine,
  isBetween,
  isBuiltIn,
  type PlaybookValues,
  textOf,
  valuesOf,
  writtenOf,
} from './playbook-values.ts';

interface PlaybookFormProps {
  /** Null for a new one. */
  readonly playbook: Playbook | null;
  readonly onSaved: (playbook: Playbook) => void;
  readonly onCancel: () => void;
}

/** A playbook of one's own, or one's own form of a built-in one. */
export function PlaybookForm({ playbook, onSaved, onCancel }: PlaybookFormProps) {
  const say = useText('playbooks-page');
  const [isChecked, setChecked] = useState(false);
  const fields = useFields<PlaybookValues>(valuesOf(playbook), useCheck());
  const { problem, busy, save } = useSavePlaybook(playbook, onSaved);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!fields.check()) return;
    const errors = await save(fields.values);
    if (errors) fields.showErrors(errors);
  };
  const isOfFour = playbook !== null && isBuiltIn(playbook);
  const title = playbook
    ? say('playbooks-page:form.edit', { name: playbook.name })
    : say('playbooks-page:form.new');
  return (
    <Section title={title} {...(isOfFour ? { hint: say('playbooks-page:form.built-in-note') } : {})}>
      <Panel>
        <form noValidate aria-label={title} onSubmit={(event) => void submit(event)}>
          <Stack>
            {problem && <ProblemNotice problem={problem} />}
            <TextField
              label={say('playbooks-page:form.name')}
              autoComplete="off"
              autoFocus
              {...fields.of('name')}
            />
            <TextAreaField
              label={say('playbooks-page:form.signs')}
              hint={say('playbooks-page:form.one-a-line')}
              rows={4}
              {...fields.of('signs')}
            />
            <Group title={say('playbooks-page:form.cadence')} hint={say('playbooks-page:form.cadence-hint')}>
              <CadenceFields
                rows={fields.values.cadence}
                onChange={(rows) => fields.set('cadence', rows)}
                isChecked={isChecked}
              />
            </Group>
            <CheckField
              label={say('playbooks-page:form.limit')}
              checked={fields.values.isLimited}
              onChange={(isLimited) => fields.set('isLimited', isLimited)}
            />
            {fields.values.isLimited && (
              <Columns least="10rem">
                <NumberField label={say('playbooks-page:form.calls')} {...fields.of('statusCallsPerWeek')} />
                <NumberField
                  label={say('playbooks-page:form.minutes')}
                  unit={say('playbooks-page:form.minutes-unit')}
                  {...fields.of('minutesPerCall')}
                />
              </Columns>
            )}
            <TextAreaField
              label={say('playbooks-page:form.steps')}
              hint={say('playbooks-page:form.one-a-line')}
              rows={5}
              {...fields.of('steps')}
            />
            <Fitting values={fields.values} set={fields.set} />
            <CheckField
              label={say('playbooks-page:form.onboarding')}
              hint={say('playbooks-page:form.onboarding-hint')}
              checked={fields.values.isOnboarding}
              onChange={(isOnboarding) => fields.set('isOnboarding', isOnboarding)}
            />
            <CheckField
              label={say('playbooks-page:form.nurture')}
              hint={say('playbooks-page:form.nurture-hint')}
              checked={fields.values.isNurture}
              onChange={(isNurture) => fields.set('isNurture', isNurture)}
            />
            <Row>
              <Button type="submit" look="primary" busy={busy}>
                {say('common:do.save')}
              </Button>
              <Button look="quiet" onClick={onCancel}>
                {say('common:do.cancel')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Panel>
    </Section>
  );
}

function useCheck() {
  const say = useText('playbooks-page');
  return (values: PlaybookValues) => {
    const { name, cadence, isLimited, statusCallsPerWeek, minutesPerCall } = values;
    const long = say('playbooks-page:form.too-long');
    return {
      ...(name.trim() === '' ? { name: say('common:problem.required') } : {}),
      ...(areLinesFine(values.signs) ? {} : { signs: long }),
      ...(areLinesFine(values.steps) ? {} : { steps: long }),
      ...(cadence.every(({ everyDays }) => isBetween(everyDays, 1, 366))
        ? {}
        : { cadence: say('playbooks-page:form.days-error') }),
      ...(isLimited && !isBetween(statusCallsPerWeek, 0, 50)
        ? { statusCallsPerWeek: say('playbooks-page:form.calls-error') }
        : {}),
      ...(isLimited && !isBetween(minutesPerCall, 1, 480)
        ? { minutesPerCall: say('playbooks-page:form.minutes-error') }
        : {}),
    };
  };
}

/** Adds or rewrites; what was rewritten can be had back as it was. Answers what the server found wrong, by field. */
function useSavePlaybook(playbook: Playbook | null, onSaved: (saved: Playbook) => void) {
  const say = useText('playbooks-page');
  const toast = useToast();
  const add = useChange(playbooks.add);
  const change = useChange(playbooks.change);
  const remove = useChange(playbooks.remove);
  const save = async (values: PlaybookValues) => {
    const body = textOf(values);
    if (!body) return null;
    const saved = playbook
      ? await change.run({ params: { key: playbook.key }, body })
      : await add.run({ body });
    if (!saved.ok) return fieldErrors(saved.problem);
    const { key, name } = saved.reply;
    const isFirstForm = playbook === null || !playbook.isOwn;
    toast.done(playbook ? say('common:saved') : say('playbooks-page:list.added', { name }), () =>
      isFirstForm
        ? void remove.run({ params: { key } })
        : void change.run({ params: { key }, body: writtenOf(playbook) }),
    );
    onSaved(saved.reply);
    return null;
  };
  return { save, busy: add.busy || change.busy, problem: add.problem ?? change.problem };
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
    <fieldset className="hf-playbook-group">
      <legend>{title}</legend>
      {hint && <Soft>{hint}</Soft>}
      {children}
    </fieldset>
  );
}
