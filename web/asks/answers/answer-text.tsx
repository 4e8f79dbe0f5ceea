import { Box } from '../../kit/box.tsx';
import './answers.css';
import { useState } from 'react';
import { type AnswerVariable, answers, Situation } from '../../../contract/asks/answers.ts';
import { clients } from '../../../contract/clients/clients.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../kit/button.tsx';
import { writeToClipboard } from '../../kit/copy-field.tsx';
import { SelectField, TextAreaField } from '../../kit/fields.tsx';
import { CheckIcon, CopyIcon } from '../../kit/icons.ts';
import { Row } from '../../kit/layout.tsx';
import { Skeleton } from '../../kit/waiting.tsx';
import { useLanguage, useText } from '../../text/use-text.ts';
import { mailAddressOf } from './mail-address.ts';
import { type AnswerAbout, useFilledAnswer } from './use-filled-answer.ts';

interface AnswerTextProps extends Omit<AnswerAbout, 'situation'> {
  /** What is shown first; any other can be chosen. */
  readonly situation: Situation;
  /** Set where nothing else may be chosen: the answer that is being written. */
  readonly isFixed?: boolean;
}

/** An answer of the library, filled in for a client in the client's language: to be finished, copied or mailed. */
export function AnswerText({ situation: first, isFixed = false, ...about }: AnswerTextProps) {
  const say = useText('library');
  const [situation, setSituation] = useState(first);
  // What to choose from is read by the member, whatever language the letter is in.
  const titles = useCall(answers.list, { query: { language: useLanguage() } }, { when: !isFixed });
  const options = (titles.data?.items ?? []).map(({ situation: value, title }) => ({ value, label: title }));
  const filled = useFilledAnswer({ ...about, situation });
  return (
    <Box className="hf-answer" flow="grid" gap="0.875rem" maw="46rem">
      {!isFixed && options.length > 0 && (
        <SelectField
          label={say('library:answer.situation')}
          value={situation}
          options={options}
          onChange={(next) => setSituation(Situation.parse(next))}
        />
      )}
      {filled.error && <ProblemNotice problem={filled.error.problem} onRetry={filled.refetch} />}
      {filled.isPending && !filled.error && <Skeleton label={say('common:waiting')} lines={4} />}
      {filled.data && (
        <Letter
          key={`${situation} ${filled.data.language} ${filled.data.text}`}
          about={{ ...about, situation }}
          text={filled.data.text}
          missing={filled.data.missing}
          count={filled.count}
        />
      )}
    </Box>
  );
}

interface LetterProps {
  readonly about: AnswerAbout;
  readonly text: string;
  readonly missing: readonly AnswerVariable[];
  readonly count: () => void;
}

function Letter({ about, text: given, missing, count }: LetterProps) {
  const say = useText('library');
  const [text, setText] = useState(given);
  const [copied, setCopied] = useState(false);
  const client = useCall(clients.get, { params: { id: about.clientId } });
  const email = client.data?.email ?? null;
  const copy = async () => {
    const isCopied = await writeToClipboard(text);
    setCopied(isCopied);
    if (isCopied) count();
  };
  // What was typed in the place of a gap fills it.
  const gaps = text.includes('[…]') ? missing : [];
  return (
    <>
      <TextAreaField
        label={say('library:answer.text')}
        value={text}
        rows={8}
        onChange={(next) => {
          setText(next);
          setCopied(false);
        }}
      />
      {gaps.length > 0 && (
        <Box as="p" m="0" c="var(--hf-warn)" fz="sm">
          {say('library:answer.missing', {
            what: gaps.map((name) => say(`library:variable.${name}`)).join(', '),
          })}
        </Box>
      )}
      <Row>
        <Button
          icon={copied ? <CheckIcon size={16} aria-hidden /> : <CopyIcon size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          <span aria-live="polite">{say(copied ? 'common:do.copied' : 'common:do.copy')}</span>
        </Button>
        {email !== null ? (
          <a className="hf-link" href={mailAddressOf(email, text)} onClick={count}>
            {say('library:answer.mail', { email })}
          </a>
        ) : (
          client.data && <span className="hf-soft hf-small">{say('library:answer.no-address')}</span>
        )}
      </Row>
    </>
  );
}
