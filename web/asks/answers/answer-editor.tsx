import { useRef, useState } from 'react';
import { type Answer, answers } from '../../../contract/asks/answers.ts';
import { fieldErrors } from '../../api/problem.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useChange } from '../../api/use-change.ts';
import { useMay } from '../../api/use-session.ts';
import { useToast } from '../../api/use-toast.ts';
import { ClientField } from '../../clients/client-field.tsx';
import { Box } from '../../kit/box.tsx';
import { Button } from '../../kit/button.tsx';
import { TextAreaField } from '../../kit/fields.tsx';
import { Row, Stack } from '../../kit/layout.tsx';
import { Panel, Section } from '../../kit/page.tsx';
import { Soft, Tag } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { AnswerText } from './answer-text.tsx';
import { unknownVariables } from './variables.ts';
import { Variables } from './variables-list.tsx';

interface AnswerEditorProps {
  readonly answer: Answer;
  /** The client it is filled in for. */
  readonly clientId: string | null;
  readonly onClient: (clientId: string | null) => void;
}

/** One answer to be read, rewritten in one's own words or brought back, and seen as a client would get it. */
export function AnswerEditor({ answer, clientId, onClient }: AnswerEditorProps) {
  const say = useText('library');
  const mayWrite = useMay('answer.write');
  return (
    <Box className="hf-answer-editor" maw="46rem">
      <Section
        title={
          <Box as="span" className="hf-answer-title" flow="inline" wrap align="center" gap="0.5rem">
            {answer.title} {answer.isOwn && <Tag>{say('library:own')}</Tag>}
          </Box>
        }
        hint={say('library:uses', { count: answer.uses })}
      >
        {mayWrite ? <Writing answer={answer} /> : <Reading text={answer.text} />}
      </Section>
      <Section title={say('library:preview.title')} hint={say('library:preview.hint')}>
        <Filled answer={answer} clientId={clientId} onClient={onClient} />
      </Section>
    </Box>
  );
}

/** The text as it stands, where it is not one's to rewrite. */
function Reading({ text }: { readonly text: string }) {
  return (
    <Panel>
      <p className="hf-answer-reading">{text}</p>
    </Panel>
  );
}

function Writing({ answer }: { readonly answer: Answer }) {
  const say = useText('library');
  const toast = useToast();
  const field = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(answer.text);
  const write = useChange(answers.write);
  const restore = useChange(answers.restore);
  const { situation, language } = answer;
  const params = { situation, language };
  const unknown = unknownVariables(text);
  const save = async () => {
    const saved = await write.run({ params, body: { text } });
    if (!saved.ok) return;
    setText(saved.reply.text);
    toast.done(say('common:saved'), () => void undo());
  };
  /** Back to what stood there before: the text of one's own, or the built-in one. */
  const undo = async () => {
    const back = answer.isOwn
      ? await write.run({ params, body: { text: answer.text } })
      : await restore.run({ params });
    if (back.ok) setText(back.reply.text);
    else toast.failed(back.problem);
  };
  const bringBack = async () => {
    const restored = await restore.run({ params });
    if (!restored.ok) return toast.failed(restored.problem);
    setText(restored.reply.text);
    toast.done(say('library:restored'), () => void write.run({ params, body: { text: answer.text } }));
  };
  const insert = (variable: string) => {
    const area = field.current?.querySelector('textarea');
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    setText(`${text.slice(0, from)}{${variable}}${text.slice(to)}`);
    area?.focus();
  };
  const problem = write.problem && fieldErrors(write.problem).text;
  const error =
    unknown.length > 0
      ? say('library:unknown-variable', { names: unknown.map((name) => `{${name}}`).join(', ') })
      : (problem ?? undefined);
  return (
    <Stack>
      <div ref={field}>
        <TextAreaField
          label={say('library:text')}
          value={text}
          rows={8}
          onChange={(next) => {
            setText(next);
            if (write.problem) write.forget();
          }}
          error={error}
        />
      </div>
      <Variables text={text} onInsert={insert} />
      {write.problem && !problem && <ProblemNotice problem={write.problem} />}
      <Row>
        <Button
          look="primary"
          busy={write.busy}
          disabled={text.trim() === '' || text === answer.text || unknown.length > 0}
          onClick={() => void save()}
        >
          {say('common:do.save')}
        </Button>
        {answer.isOwn && (
          <Button look="quiet" busy={restore.busy} onClick={() => void bringBack()}>
            {say('library:restore')}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

function Filled({ answer, clientId, onClient }: AnswerEditorProps) {
  const say = useText('library');
  return (
    <Stack>
      <Box maw="22rem">
        <ClientField
          label={say('library:preview.client')}
          placeholder={say('library:preview.choose')}
          clearable
          value={clientId}
          onChange={onClient}
        />
      </Box>
      {clientId === null ? (
        <Soft>{say('library:preview.empty')}</Soft>
      ) : (
        <AnswerText
          key={`${clientId} ${answer.language} ${answer.text}`}
          situation={answer.situation}
          clientId={clientId}
          language={answer.language}
          isFixed
        />
      )}
    </Stack>
  );
}
