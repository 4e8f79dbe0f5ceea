import { Box } from '../../kit/box.tsx';
import './playbooks.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import { type Assessment, playbooks, type Question } from '../../../contract/care/playbooks.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useCall } from '../../api/use-call.ts';
import { useChange } from '../../api/use-change.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useHotkeys } from '../../kit/hotkeys.ts';
import { BackIcon } from '../../kit/icons.ts';
import { Only, Row, Stack } from '../../kit/layout.tsx';
import { ProgressBar, Skeleton } from '../../kit/waiting.tsx';
import { Key, Soft } from '../../kit/words.tsx';
import { useLanguage, useText } from '../../text/use-text.ts';
import { DecideType } from './decide-type.tsx';
import type { Handling } from './use-client-playbook.ts';

interface QuestionnaireProps {
  readonly client: Client;
  readonly handling: Handling;
  readonly onClose: () => void;
}

/** Ten questions about a client, one at a time, then what the answers speak for. */
export function Questionnaire({ client, handling, onClose }: QuestionnaireProps) {
  const say = useText('playbooks-page');
  const language = useLanguage();
  const questions = useCall(playbooks.questions, { query: { language } }, { keepPrevious: true });
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('playbooks-page:questions.title', { client: client.name })}
      closeLabel={say('common:do.close')}
    >
      <Loaded call={questions} lines={6}>
        {({ items }) => <Asking questions={items} client={client} handling={handling} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

type Asked = z.output<typeof Question>;

interface AskingProps extends QuestionnaireProps {
  readonly questions: readonly Asked[];
}

function Asking({ questions, client, handling, onClose }: AskingProps) {
  const say = useText('playbooks-page');
  const assess = useChange(playbooks.assess);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [at, setAt] = useState(0);
  const [result, setResult] = useState<Assessment | null>(null);
  const question = questions[at];
  const weigh = async (given: Readonly<Record<string, string>>) => {
    const weighed = await assess.run({ params: { id: client.id }, body: { answers: given } });
    if (weighed.ok) setResult(weighed.reply);
  };
  const answer = (option: string | null) => {
    if (!question) return;
    const { [question.key]: _before, ...others } = answers;
    const given = option === null ? others : { ...others, [question.key]: option };
    setAnswers(given);
    setAt(at + 1);
    if (at + 1 === questions.length) void weigh(given);
  };
  if (result) {
    return (
      <DecideType
        client={client}
        handling={handling}
        assessment={result}
        onDone={onClose}
        onAgain={() => {
          setResult(null);
          setAt(0);
        }}
      />
    );
  }
  if (!question) {
    return assess.problem ? (
      <ProblemNotice problem={assess.problem} onRetry={() => void weigh(answers)} />
    ) : (
      <Skeleton label={say('playbooks-page:questions.working')} lines={6} />
    );
  }
  return (
    <OneQuestion
      key={question.key}
      question={question}
      at={at + 1}
      all={questions.length}
      chosen={answers[question.key]}
      onAnswer={answer}
      onBack={at > 0 ? () => setAt(at - 1) : null}
    />
  );
}

interface OneQuestionProps {
  readonly question: Asked;
  readonly at: number;
  readonly all: number;
  readonly chosen: string | undefined;
  readonly onAnswer: (option: string | null) => void;
  readonly onBack: (() => void) | null;
}

/** A question answered by a click or by the number of the answer. The question itself takes the focus, so that it is read out. */
function OneQuestion({ question, at, all, chosen, onAnswer, onBack }: OneQuestionProps) {
  const say = useText('playbooks-page');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const acts = useRef({ onAnswer, onBack });
  acts.current = { onAnswer, onBack };
  const keys = useMemo(
    () => ({
      arrowleft: () => acts.current.onBack?.(),
      ...Object.fromEntries(
        question.options.map(({ key }, index) => [String(index + 1), () => acts.current.onAnswer(key)]),
      ),
    }),
    [question],
  );
  useHotkeys(keys);
  const position = say('playbooks-page:questions.at', { at, all });
  return (
    <Stack>
      <Box flow="grid" gap="0.375rem">
        <Soft>{position}</Soft>
        <ProgressBar label={position} done={at - 1} of={all} />
      </Box>
      <h3 ref={heading} tabIndex={-1} className="hf-question">
        {question.text}
      </h3>
      <Box as="ol" className="hf-question-options" plain m="0" p="0" flow="grid" gap="0.5rem">
        {question.options.map(({ key, text }, index) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={key === chosen}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onAnswer(key)}
            >
              <Key>{index + 1}</Key>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </Box>
      <Row justify="between">
        <Button
          look="quiet"
          icon={<BackIcon size={16} />}
          disabled={onBack === null}
          onClick={() => onBack?.()}
        >
          {say('playbooks-page:questions.back')}
        </Button>
        <Button look="quiet" onClick={() => onAnswer(null)}>
          {say('playbooks-page:questions.skip')}
        </Button>
      </Row>
      <Only on="desk">
        <Soft>{say('playbooks-page:questions.hint', { first: 1, last: question.options.length })}</Soft>
      </Only>
    </Stack>
  );
}
