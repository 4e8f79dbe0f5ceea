import { useEffect, useRef, useState } from 'react';
import { clients } from '../../contract/clients/clients.ts';
import { benefitRoutes, type PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useCall } from '../api/use-call.ts';
import { useChange } from '../api/use-change.ts';
import { mailAddressOf } from '../asks/answers/mail-address.ts';
import { Button } from '../kit/button.tsx';
import { writeToClipboard } from '../kit/copy-field.tsx';
import { TextAreaField } from '../kit/fields.tsx';
import { CheckIcon, CopyIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { Skeleton } from '../kit/waiting.tsx';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';

interface AskForBenefitProps {
  readonly benefit: PromisedBenefit;
}

/** The ready message that asks for a benefit: to be finished, copied or mailed. Opening it counts as asked for. */
export function AskForBenefit({ benefit }: AskForBenefitProps) {
  const say = useText('pro-bono-page');
  const { run, problem } = useChange(benefitRoutes.remind);
  const [text, setText] = useState<string | null>(null);
  const isAsked = useRef(false);
  const { id } = benefit;
  useEffect(() => {
    // Once, also where React runs effects twice: each run would count as asking again.
    if (isAsked.current) return;
    isAsked.current = true;
    void run({ params: { id } }).then((reminded) => {
      if (reminded.ok) setText(reminded.reply.text);
    });
  }, [run, id]);
  if (problem) return <ProblemNotice problem={problem} />;
  if (text === null) return <Skeleton label={say('common:waiting')} lines={8} />;
  return <Message benefit={benefit} text={text} onText={setText} />;
}

interface MessageProps extends AskForBenefitProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Message({ benefit, text, onText }: MessageProps) {
  const say = useText('pro-bono-page');
  const [copied, setCopied] = useState(false);
  const client = useCall(clients.get, { params: { id: benefit.clientId } });
  const email = client.data?.email ?? null;
  return (
    <Stack>
      <TextAreaField
        label={say('pro-bono-page:ask-for.text')}
        hint={say('pro-bono-page:ask-for.hint')}
        value={text}
        rows={16}
        onChange={(next) => {
          onText(next);
          setCopied(false);
        }}
      />
      {text.includes('[…]') && <Soft>{say('pro-bono-page:ask-for.missing')}</Soft>}
      <Row>
        <Button
          look="primary"
          icon={copied ? <CheckIcon size={16} aria-hidden /> : <CopyIcon size={16} aria-hidden />}
          onClick={() => void writeToClipboard(text).then(setCopied)}
        >
          <span aria-live="polite">{say(copied ? 'common:do.copied' : 'common:do.copy')}</span>
        </Button>
        {email !== null ? (
          <a className="hf-link" href={mailAddressOf(email, text)}>
            {say('pro-bono-page:ask-for.mail', { email })}
          </a>
        ) : (
          client.data && <Soft>{say('pro-bono-page:ask-for.no-address')}</Soft>
        )}
      </Row>
    </Stack>
  );
}
