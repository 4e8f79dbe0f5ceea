import { May } from '../../api/may.tsx';
import { Box } from '../../kit/box.tsx';
import './library.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Answer, answers } from '../../../contract/asks/answers.ts';
import { isLanguage, type Language } from '../../../locales/languages.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { SelectField } from '../../kit/fields.tsx';
import { Only } from '../../kit/layout.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { Tag } from '../../kit/words.tsx';
import { languageChoices } from '../../text/languages.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { AnswerEditor } from './answer-editor.tsx';
import { LibraryTabs } from './library-tabs.tsx';

/** The answers library: what to write when it is delicate, in four languages, each text one's own if one likes. */
export function LibraryPage() {
  const say = useText('library');
  const reading = useLanguage();
  const navigate = useNavigate({ from: '/library' });
  const { answer, language: asked, clientId = null } = useSearch({ from: '/shell/library' });
  const language: Language = asked && isLanguage(asked) ? asked : reading;
  const list = useCall(answers.list, { query: { language } }, { keepPrevious: true });
  const show = (next: {
    readonly answer?: string;
    readonly language?: Language;
    readonly clientId?: string | null;
  }) => {
    const wanted = { answer, language, clientId, ...next };
    void navigate({
      search: {
        ...(wanted.answer ? { answer: wanted.answer } : {}),
        ...(wanted.language === reading ? {} : { language: wanted.language }),
        ...(wanted.clientId ? { clientId: wanted.clientId } : {}),
      },
      replace: true,
    });
  };
  return (
    <Page title={say('library:title')}>
      <PageHeader
        title={say('library:title')}
        below={
          <>
            {say('library:intro')} <May ability="answer.write">{say('library:intro-rewrite')}</May>
          </>
        }
        actions={
          <Choices
            label={say('library:language')}
            value={language}
            onChange={(next) => show({ language: next })}
            choices={languageChoices}
          />
        }
      />
      <LibraryTabs />
      <Loaded call={list} lines={10}>
        {({ items }) => {
          const chosen = items.find(({ situation }) => situation === answer) ?? items[0];
          if (!chosen) return null;
          return (
            <div className="hf-library">
              <Only on="desk">
                <Shelf
                  answers={items}
                  chosen={chosen}
                  onChoose={(situation) => show({ answer: situation })}
                />
              </Only>
              <Only on="phone">
                <SelectField
                  label={say('library:answer.situation')}
                  value={chosen.situation}
                  onChange={(situation) => show({ answer: situation })}
                  options={items.map(({ situation, title }) => ({ value: situation, label: title }))}
                />
              </Only>
              <AnswerEditor
                key={`${chosen.situation} ${chosen.language} ${chosen.isOwn}`}
                answer={chosen}
                clientId={clientId}
                onClient={(next) => show({ clientId: next })}
              />
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface ShelfProps {
  readonly answers: readonly Answer[];
  readonly chosen: Answer;
  readonly onChoose: (situation: Answer['situation']) => void;
}

function Shelf({ answers: items, chosen, onChoose }: ShelfProps) {
  const say = useText('library');
  return (
    <nav aria-label={say('library:answers')}>
      <Box as="ul" plain m="0" p="0" flow="grid" gap="0.125rem">
        {items.map((answer) => (
          <li key={answer.situation}>
            <button
              type="button"
              className="hf-shelf-answer"
              aria-current={answer.situation === chosen.situation ? 'true' : undefined}
              onClick={() => onChoose(answer.situation)}
            >
              <span>{answer.title}</span>
              <Box as="span" flow="row" flex="none" align="center" gap="0.375rem" fw="400">
                {answer.isOwn && <Tag>{say('library:own')}</Tag>}
                {answer.uses > 0 && (
                  <span className="hf-soft hf-small hf-figures">
                    {say('library:uses', { count: answer.uses })}
                  </span>
                )}
              </Box>
            </button>
          </li>
        ))}
      </Box>
    </nav>
  );
}
