import { imports } from '../../contract/imports/imports.ts';
import { useCall } from '../api/use-call.ts';
import { Button } from '../kit/button.tsx';
import { Stack } from '../kit/layout.tsx';
import { Panel } from '../kit/page.tsx';
import { ProgressBar } from '../kit/waiting.tsx';
import { useText } from '../text/use-text.ts';
import type { Upload } from './use-upload.ts';

interface UploadProgressProps {
  readonly upload: Extract<Upload, { phase: 'under-way' }>;
  readonly onCancel: () => void;
}

/** How far the upload is, and then how far the server has read: one bar for each, with words. */
export function UploadProgress({ upload, onCancel }: UploadProgressProps) {
  const say = useText('imports-page');
  const isSent = upload.share >= 1;
  // The answer comes when all is read; meanwhile the newest import in the list says how far it is.
  const newest = useCall(imports.list, { query: { limit: 1 } }, { when: isSent, every: 700 });
  const found = newest.data?.items[0];
  const progress = found?.state === 'reading' ? found.progress : null;
  const words = isSent
    ? progress
      ? say('imports-page:reading-rows', { rows: progress.rowsRead })
      : say('imports-page:reading')
    : say('imports-page:sending', { name: upload.file.name, percent: Math.round(upload.share * 100) });
  return (
    <Panel>
      <Stack gap="small">
        <span aria-live="polite">{words}</span>
        {isSent ? (
          <ProgressBar label={words} done={progress?.bytesRead} of={progress?.bytesTotal} />
        ) : (
          <ProgressBar label={words} done={upload.share * 100} of={100} />
        )}
        <div>
          <Button size="small" onClick={onCancel}>
            {say('imports-page:cancel')}
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
