import type { FormEvent, ReactNode } from 'react';
import { practices } from '../../contract/practice/practices.ts';
import { fieldErrors } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { useChooseLanguage } from '../api/use-choose-language.ts';
import { useMember, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/fields.tsx';
import { Stack } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Choices } from '../kit/tabs.tsx';
import { useColours } from '../kit/use-colours.ts';
import { useFields } from '../kit/use-fields.ts';
import { Facts } from '../kit/words.tsx';
import { languageChoices } from '../text/languages.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** What concerns the one who is signed in: language and appearance take effect at once. */
export function MeSection() {
  const say = useText('settings');
  const language = useLanguage();
  const { email } = useMember();
  const { isDemo } = usePractice();
  const { colours, chooseColours } = useColours();
  const choose = useChooseLanguage();
  return (
    <Section title={say('settings:me.title')}>
      <Panel>
        <Stack>
          <NameForm />
          {email && !isDemo && <Facts across facts={[{ name: say('settings:me.email'), value: email }]} />}
          <Labelled label={say('settings:me.language')}>
            <Choices
              label={say('settings:me.language')}
              value={language}
              onChange={(next) => void choose(next)}
              choices={languageChoices}
            />
          </Labelled>
          <Labelled label={say('settings:me.colours')}>
            <Choices
              label={say('settings:me.colours')}
              value={colours}
              onChange={chooseColours}
              choices={[
                { value: 'auto', label: say('common:account.auto') },
                { value: 'light', label: say('common:account.light') },
                { value: 'dark', label: say('common:account.dark') },
              ]}
            />
          </Labelled>
        </Stack>
      </Panel>
    </Section>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <div className="hf-label">{label}</div>
      {children}
    </div>
  );
}

function NameForm() {
  const say = useText('settings');
  const toast = useToast();
  const { name } = useMember();
  const change = useChange(practices.member);
  const fields = useFields({ name }, (values) =>
    values.name.trim() === '' ? { name: say('common:problem.required') } : {},
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check()) return;
    const saved = await change.run({ body: fields.values });
    if (!saved.ok) return void fields.showErrors(fieldErrors(saved.problem));
    fields.reset({ name: saved.reply.name });
    toast.done(say('common:saved'), () => {
      fields.reset({ name });
      void change.run({ body: { name } });
    });
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      {change.problem && <ProblemNotice problem={change.problem} />}
      <div className="hf-inline-form">
        <TextField label={say('settings:me.name')} autoComplete="name" {...fields.of('name')} />
        <Button type="submit" busy={change.busy} disabled={!fields.changed}>
          {say('common:do.save')}
        </Button>
      </div>
    </form>
  );
}
