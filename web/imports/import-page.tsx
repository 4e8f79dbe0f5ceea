import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Import, imports } from '../../contract/imports/imports.ts';
import { Loaded } from '../api/loaded.tsx';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useCall } from '../api/use-call.ts';
import { ButtonLink } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Stack } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { ProgressBar } from '../kit/waiting.tsx';
import { useText } from '../text/use-text.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportDone } from './import-done.tsx';
import { type Committed, ImportPreview } from './import-preview.tsx';
import { ReadAgain } from './read-again.tsx';
import { UploadProgress } from './upload-progress.tsx';
import { useUpload } from './use-upload.ts';

/** The whole way of an import: the file, its preview, what came of it. A reload loses none of it. */
export function ImportPage() {
  const { importId } = useParams({ strict: false });
  return importId ? <OneImport key={importId} id={importId} /> : <NewImport />;
}

function NewImport() {
  const say = useText('imports-page');
  const { upload, send, cancel } = useUpload();
  const { phase } = upload;
  const asks = phase === 'refused' && upload.problem.code === 'date-order-needed';
  return (
    <Page title={say('imports-page:title')} width="text">
      <PageHeader title={say('imports-page:title')} below={say('imports-page:intro')} />
      <Stack>
        {phase === 'under-way' && <UploadProgress upload={upload} onCancel={cancel} />}
        {phase === 'refused' && asks && (
          <ReadAgain
            problem={upload.problem}
            reading={upload.reading}
            onReading={(reading) => void send(upload.file, reading)}
          />
        )}
        {phase === 'refused' && !asks && (
          <ProblemNotice problem={upload.problem} onRetry={() => send(upload.file, upload.reading)} />
        )}
        {phase !== 'under-way' && <ChooseFile onFile={(file) => void send(file)} />}
      </Stack>
    </Page>
  );
}

function OneImport({ id }: { readonly id: string }) {
  const say = useText('imports-page');
  const [committed, setCommitted] = useState<Committed | null>(null);
  const [reading, setReading] = useState(true);
  const call = useCall(imports.get, { params: { id } }, reading ? { every: 1000 } : {});
  const found = call.data;
  if (found && reading && found.state !== 'reading') setReading(false);
  if (call.error?.problem.code === 'unknown-import' || found?.state === 'discarded') {
    return (
      <Page title={say('imports-page:title')} width="text">
        <EmptyState
          title={say('imports-page:preview.gone')}
          actions={<ButtonLink to="/imports">{say('imports-page:choose.again')}</ButtonLink>}
        >
          {say('imports-page:intro')}
        </EmptyState>
      </Page>
    );
  }
  const title =
    found?.state === 'committed' || committed
      ? say('imports-page:done.title')
      : found?.fileName
        ? say('imports-page:preview.title', { name: found.fileName })
        : say('imports-page:preview.untitled');
  return (
    <Page title={title}>
      <PageHeader title={title} above={<Link to="/imports">{say('imports-page:title')}</Link>} />
      <Loaded call={call}>
        {(loaded) => <Found found={loaded} committed={committed} onCommitted={setCommitted} />}
      </Loaded>
    </Page>
  );
}

interface FoundProps {
  readonly found: Import;
  readonly committed: Committed | null;
  readonly onCommitted: (committed: Committed) => void;
}

function Found({ found, committed, onCommitted }: FoundProps) {
  const say = useText('imports-page');
  if (committed || found.state === 'committed') return <ImportDone found={found} committed={committed} />;
  if (found.state === 'reading') {
    const words = say('imports-page:reading-rows', { rows: found.progress.rowsRead });
    return (
      <Stack gap="small">
        <span aria-live="polite">{words}</span>
        <ProgressBar label={words} done={found.progress.bytesRead} of={found.progress.bytesTotal} />
      </Stack>
    );
  }
  return <ImportPreview found={found} onCommitted={onCommitted} />;
}
