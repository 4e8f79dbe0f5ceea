import { useState } from 'react';
import { Disclosure } from '../kit/disclosure.tsx';
import { FileDrop } from '../kit/file-drop.tsx';
import { Stack } from '../kit/layout.tsx';
import { Lines } from '../kit/lines.tsx';
import { Notice } from '../kit/notice.tsx';
import { Small, Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';

const tools = ['toggl', 'harvest', 'clockify', 'kimai'] as const;

/** The file: dropped, or chosen; with the way to it in each tool. */
export function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const say = useText('imports-page');
  const [wrong, setWrong] = useState<string | null>(null);
  const take = (file: File) => {
    // The server knows better what a file is; only what is plainly another thing is stopped before it is sent.
    const isOther = /\.(xlsx?|pdf|docx?|png|jpe?g|zip|ods)$/i.test(file.name);
    setWrong(isOther ? file.name : null);
    if (!isOther) onFile(file);
  };
  return (
    <Stack>
      <FileDrop
        label={say('imports-page:choose.drop')}
        hint={say('imports-page:choose.limit')}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onFile={take}
      />
      {wrong && <Notice tone="warn" title={say('imports-page:choose.not-csv', { name: wrong })} />}
      <Disclosure summary={say('imports-page:how.title')} open>
        <Stack gap="small">
          <Lines lines={tools.map((tool) => ({ key: tool, content: say(`imports-page:how.${tool}`) }))} />
          <Small>
            <Soft>{say('imports-page:how.tip')}</Soft>
          </Small>
        </Stack>
      </Disclosure>
    </Stack>
  );
}
