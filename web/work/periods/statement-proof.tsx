import { useState } from 'react';
import { retainers } from '../../../contract/work/retainers.ts';
import type { Statement } from '../../../core/work/periods/statement.ts';
import { call } from '../../api/call.ts';
import { useToast } from '../../api/use-toast.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { CopyField } from '../../kit/copy-field.tsx';
import { DownloadIcon } from '../../kit/icons.ts';
import { Row, Stack } from '../../kit/layout.tsx';
import { Reason } from '../../kit/reason.tsx';
import { useWording } from '../engagements/use-wording.ts';

interface StatementProofProps {
  readonly engagementId: string;
  readonly index: number;
  readonly hash: string;
}

/** How a statement can be trusted: its hash, its file, and the same computation once more, in this browser. */
export function StatementProof({ engagementId, index, hash }: StatementProofProps) {
  const { say } = useWording();
  const toast = useToast();
  const [verdict, setVerdict] = useState<string | null>(null);
  const fetchDocument = async (): Promise<Record<string, unknown> | null> => {
    const answer = await call(retainers.statementDocument, { params: { id: engagementId, index } });
    if (answer.ok) return answer.reply;
    toast.failed(answer.problem);
    return null;
  };
  const download = async () => {
    const document = await fetchDocument();
    if (document) saveAsFile(`statement-${index}-${hash.slice(0, 8)}.json`, document);
  };
  const check = async () => {
    const document = await fetchDocument();
    if (!document) return;
    const { hash: _, ...statement } = document;
    // The rules are fetched only by whoever checks: the page itself has no need of them.
    const { verifyStatement } = await import('../../../core/work/periods/verify-statement.ts');
    const checked = verifyStatement(statement as unknown as Statement);
    if ('refused' in checked)
      setVerdict(say('engagements:statements.check-unknown', { policy: checked.policy }));
    else if (checked.verified) setVerdict(say('engagements:statements.check-ok'));
    else setVerdict(say('engagements:statements.check-differs', { count: checked.differences.length }));
  };
  return (
    <Row wrap={false} gap="tight" align="center">
      <Reason
        label={say('engagements:pair', {
          name: say('engagements:statements.details', { index }),
          value: hash.slice(0, 8),
        })}
        because={
          <Stack gap="small">
            <CopyField
              label={say('engagements:statements.hash')}
              value={hash}
              copyLabel={say('engagements:statements.copy')}
              copiedLabel={say('engagements:statements.copied')}
            />
            {'Temporal' in globalThis && (
              <div>
                <Button size="small" onClick={() => void check()}>
                  {say('engagements:statements.check')}
                </Button>
              </div>
            )}
            <span aria-live="polite">{verdict}</span>
          </Stack>
        }
      >
        <span className="hf-hash">{hash.slice(0, 8)}</span>
      </Reason>
      <IconButton
        label={say('engagements:statements.download-of', { index })}
        icon={<DownloadIcon size={18} />}
        onClick={() => void download()}
      />
    </Row>
  );
}

function saveAsFile(name: string, content: unknown): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
