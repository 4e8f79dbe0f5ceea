import type { ReactNode } from 'react';
import { practices } from '../../contract/practice/practices.ts';
import { Form } from '../api/form.tsx';
import { useChooseLanguage } from '../api/use-choose-language.ts';
import { useMember, usePractice } from '../api/use-session.ts';
import { Stack } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Choices } from '../kit/tabs.tsx';
import { useColours } from '../kit/use-colours.ts';
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
  const { name } = useMember();
  return (
    <Form
      route={practices.member}
      texts="settings:me"
      values={{ name }}
      layout="inline"
      look="plain"
      onlyChanged
      done={say('common:saved')}
      undo
      onDone={(saved, { reset }) => reset({ name: saved.name })}
    >
      {({ Field }) => <Field name="name" autoComplete="name" />}
    </Form>
  );
}
