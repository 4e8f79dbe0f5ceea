import { useState } from 'react';
import type { Import } from '../../contract/imports/imports.ts';
import { Button } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { SelectField } from '../kit/fields.tsx';
import { Stack } from '../kit/layout.tsx';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { keptFile } from './kept-file.ts';
import { TimeZoneField } from './read-again.tsx';
import type { Reading } from './send-file.ts';
import { UploadProgress } from './upload-progress.tsx';
import { useUpload } from './use-upload.ts';

/** A way out when dates or times came out wrong: the same file, read another way. There only while the file is at hand. */
export function ReadDifferently({ found }: { readonly found: Import }) {
  const say = useText('imports-page');
  const { upload, send, cancel } = useUpload();
  const [dateOrder, setDateOrder] = useState<Import['dateOrder'] | ''>(found.dateOrder ?? '');
  const [timeZone, setTimeZone] = useState<string | null>(found.timeZone);
  const file = keptFile();
  if (!file || file.name !== found.fileName) return null;
  if (upload.phase === 'under-way') return <UploadProgress upload={upload} onCancel={cancel} />;
  const reading: Reading = { dateOrder: dateOrder || undefined, timeZone: timeZone ?? undefined };
  return (
    <Disclosure summary={say('imports-page:preview.wrong-title')}>
      <Stack gap="small">
        <Soft>{say('imports-page:preview.wrong-text')}</Soft>
        {upload.phase === 'refused' && <Soft>{upload.problem.detail}</Soft>}
        <SelectField
          label={say('imports-page:preview.date-order')}
          value={dateOrder ?? ''}
          onChange={(next) => setDateOrder(next as typeof dateOrder)}
          options={[
            { value: '', label: say('imports-page:preview.date-order-plain') },
            { value: 'day-first', label: say('imports-page:ask.day-first-plain') },
            { value: 'month-first', label: say('imports-page:ask.month-first-plain') },
          ]}
        />
        <TimeZoneField value={timeZone} onChange={setTimeZone} />
        <div>
          <Button onClick={() => void send(file, reading, found.id)}>{say('imports-page:ask.again')}</Button>
        </div>
      </Stack>
    </Disclosure>
  );
}
