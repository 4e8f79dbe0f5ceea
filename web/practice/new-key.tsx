import { Button } from '../kit/button.tsx';
import { CopyField } from '../kit/copy-field.tsx';
import { Stack } from '../kit/layout.tsx';
import { Notice } from '../kit/notice.tsx';
import { useText } from '../text/use-text.ts';

/** The secret of a key that was just made, until its owner says it is stored. */
export function NewKey({ secret, onStored }: { readonly secret: string; readonly onStored: () => void }) {
  const say = useText('settings');
  return (
    <Notice
      tone="good"
      title={say('settings:keys.once-title')}
      actions={
        <Button size="small" onClick={onStored}>
          {say('settings:keys.stored')}
        </Button>
      }
    >
      <Stack gap="small">
        <span>{say('settings:keys.once')}</span>
        <CopyField
          label={say('settings:keys.secret')}
          value={secret}
          copyLabel={say('common:do.copy')}
          copiedLabel={say('common:do.copied')}
        />
      </Stack>
    </Notice>
  );
}
