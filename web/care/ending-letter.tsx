import { useState } from 'react';
import type { EndingPlan } from '../../contract/care/endings.ts';
import { Button } from '../kit/button.tsx';
import { writeToClipboard } from '../kit/copy-field.tsx';
import { TextAreaField } from '../kit/fields.tsx';
import { CheckIcon, CopyIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { Section } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';

const ROWS = 14;

/** The farewell, to be finished and copied; it follows the day until somebody writes in it. */
export function EndingLetter({ letter }: { readonly letter: EndingPlan['letter'] }) {
  const say = useText('portfolio-page');
  const [written, setWritten] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const text = written ?? letter.text;
  const copy = async () => setCopied(await writeToClipboard(text));
  return (
    <Section title={say('portfolio-page:ending.letter')} hint={say('portfolio-page:ending.letter-hint')}>
      <Stack>
        <TextAreaField
          label={say('portfolio-page:ending.letter')}
          value={text}
          rows={ROWS}
          onChange={(next) => {
            setWritten(next);
            setCopied(false);
          }}
        />
        <Row>
          <Button
            icon={copied ? <CheckIcon size={16} /> : <CopyIcon size={16} />}
            onClick={() => void copy()}
          >
            <span aria-live="polite">
              {say(copied ? 'portfolio-page:ending.copied' : 'portfolio-page:ending.copy')}
            </span>
          </Button>
        </Row>
      </Stack>
    </Section>
  );
}
