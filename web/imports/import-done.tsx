import type { Import } from '../../contract/imports/imports.ts';
import { candidates } from '../../contract/sales/candidates.ts';
import { useCall } from '../api/use-call.ts';
import { usePractice } from '../api/use-session.ts';
import { ButtonLink } from '../kit/button.tsx';
import { DoneIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { Lines } from '../kit/lines.tsx';
import { Notice } from '../kit/notice.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Skeleton } from '../kit/waiting.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { type Committed, Totals } from './import-preview.tsx';

interface ImportDoneProps {
  readonly found: Import;
  /** What the commit answered; null when the page was opened again later. */
  readonly committed: Committed | null;
}

/** What was imported, and what to do with it: first of all, which of these clients suit a retainer. */
export function ImportDone({ found, committed }: ImportDoneProps) {
  const say = useText('imports-page');
  const practice = usePractice();
  const format = useFormat();
  const on = found.committedAt ? format.instantDate(found.committedAt, practice.timeZone) : '';
  return (
    <Stack>
      <Panel>
        <Stack>
          <Row>
            <DoneIcon size={24} aria-hidden />
            <strong>
              {committed
                ? say('imports-page:done.text', {
                    imported: committed.imported,
                    clients: committed.clientsCreated,
                    engagements: committed.engagementsCreated,
                  })
                : say('imports-page:preview.committed', { date: on })}
            </strong>
          </Row>
          <Soft>{say('imports-page:done.same-again')}</Soft>
          {committed && committed.leftOutRows > 0 && (
            <Notice tone="warn" title={say('imports-page:done.left-out', { count: committed.leftOutRows })}>
              {say('imports-page:done.left-out-hint')}
              <Lines
                lines={committed.leftOut.slice(0, 20).map(({ row, message }) => ({
                  key: String(row),
                  content: say('imports-page:done.row', { row, message }),
                }))}
              />
            </Notice>
          )}
          <Soft>{say('imports-page:done.engagements-hint')}</Soft>
          <Row>
            <ButtonLink look="primary" to="/engagements">
              {say('imports-page:done.engagements')}
            </ButtonLink>
            <ButtonLink to="/">{say('imports-page:done.today')}</ButtonLink>
            <ButtonLink look="quiet" to="/imports">
              {say('imports-page:done.another')}
            </ButtonLink>
          </Row>
        </Stack>
      </Panel>
      <Candidates />
      <Totals found={found} />
    </Stack>
  );
}

/** The clients whose own history says that a retainer would suit them, each with its reason and a draft one click away. */
function Candidates() {
  const say = useText('imports-page');
  const format = useFormat();
  const { currency } = usePractice();
  const call = useCall(candidates.list, { query: { limit: 5 } });
  if (call.error) return null;
  return (
    <Section title={say('imports-page:done.candidates')} hint={say('imports-page:done.candidates-hint')}>
      {!call.data ? (
        <Skeleton label={say('imports-page:done.finding')} />
      ) : call.data.items.length === 0 ? (
        <Soft>{say('imports-page:done.no-candidates')}</Soft>
      ) : (
        <Stack gap="small">
          {call.data.items.map(({ clientId, clientName, because, suggested }) => (
            <Panel key={clientId} tight>
              <Row justify="between" gap="normal">
                <div className="hf-candidate">
                  <strong>{clientName}</strong>
                  <div>
                    {say('imports-page:done.suggested', {
                      amount: format.minutes(suggested.amount),
                      fee: format.money(suggested.feeMinor, currency),
                    })}
                  </div>
                  <Soft>{because}</Soft>
                </div>
                <ButtonLink
                  to="/engagements/new"
                  search={{
                    kind: 'retainer',
                    clientId,
                    amount: String(suggested.amount),
                    feeMinor: String(suggested.feeMinor),
                  }}
                >
                  {say('imports-page:done.design', { client: clientName })}
                </ButtonLink>
              </Row>
            </Panel>
          ))}
        </Stack>
      )}
    </Section>
  );
}
