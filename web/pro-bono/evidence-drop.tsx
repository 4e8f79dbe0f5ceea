import { useState } from 'react';
import { Box } from '../kit/box.tsx';
import { FileDrop } from '../kit/file-drop.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { MOST_BYTES, sizeOf } from './send-evidence.ts';

interface EvidenceDropProps {
  readonly file: File | null;
  readonly onFile: (file: File) => void;
}

/** A file that shows a benefit was received. One that is too large is refused here, before it is sent. */
export function EvidenceDrop({ file, onFile }: EvidenceDropProps) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const [tooLarge, setTooLarge] = useState<File | null>(null);
  const named = (one: File) => ({ name: one.name, size: sizeOf(one.size, format.number) });
  return (
    <div>
      <FileDrop
        label={say('pro-bono-page:benefit-form.file')}
        hint={
          file
            ? say('pro-bono-page:benefit-form.file-chosen', named(file))
            : say('pro-bono-page:benefit-form.file-hint')
        }
        accept=""
        onFile={(chosen) => {
          const isTooLarge = chosen.size > MOST_BYTES;
          setTooLarge(isTooLarge ? chosen : null);
          if (!isTooLarge) onFile(chosen);
        }}
      />
      <Box as="p" className="hf-benefit-error" m="0.375rem 0 0" c="var(--hf-bad)" fz="sm" role="alert">
        {tooLarge && say('pro-bono-page:benefit-form.file-large', named(tooLarge))}
      </Box>
    </div>
  );
}
