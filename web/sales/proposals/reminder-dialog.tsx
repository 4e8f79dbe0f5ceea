import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { writeToClipboard } from '../../kit/copy-field.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { CheckIcon, CopyIcon } from '../../kit/icons.ts';
import { Row, Stack } from '../../kit/layout.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

interface ReminderDialogProps {
  /** Null while there is none to show. */
  readonly text: string | null;
  readonly client: string;
  readonly onClose: () => void;
}

/** A reminder in the client's language, to copy into whatever one writes with. */
export function ReminderDialog({ text, client, onClose }: ReminderDialogProps) {
  const say = useText('proposals');
  const [copied, setCopied] = useState(false);
  const close = () => {
    setCopied(false);
    onClose();
  };
  return (
    <Dialog
      open={text !== null}
      onClose={close}
      title={say('proposals:page.reminder', { client })}
      closeLabel={say('common:do.close')}
    >
      <Stack>
        <blockquote className="hf-proposal-text">{text}</blockquote>
        <Soft>{say('proposals:page.reminder-noted')}</Soft>
        <Row>
          <Button
            look="primary"
            icon={copied ? <CheckIcon size={16} aria-hidden /> : <CopyIcon size={16} aria-hidden />}
            onClick={async () => setCopied(await writeToClipboard(text ?? ''))}
          >
            <span aria-live="polite">{say(copied ? 'common:do.copied' : 'common:do.copy')}</span>
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}
