import { useState } from 'react';
import { benefitRoutes, type PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { contractOf } from '../api/body-schema.ts';
import { SchemaForm } from '../api/form.tsx';
import { useChange } from '../api/use-change.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { EvidenceDrop } from './evidence-drop.tsx';
import { fileBody } from './send-evidence.ts';
import type { ReceiptGiven } from './use-benefit-changes.ts';

interface ReceiveFormProps {
  readonly engagement: Engagement;
  readonly benefit: PromisedBenefit;
  readonly onClose: () => void;
}

interface ReceiptValues {
  readonly on: string;
  readonly evidence: string;
  readonly url: string;
  readonly worthMinor: number | null;
}

/** Records that a benefit has come, with what shows it: words, a link, a file. */
export function ReceiveForm({ engagement: { startsOn }, benefit, onClose }: ReceiveFormProps) {
  const say = useText('pro-bono-page', 'engagements');
  const format = useFormat();
  const today = todayOf(usePractice());
  const receive = useChange(benefitRoutes.receive);
  const attach = useChange(benefitRoutes.attach);
  const undo = useChange(benefitRoutes.undo);
  const [file, setFile] = useState<File | null>(null);
  const { id, expected, currency } = benefit;
  const params = { id };
  const start: ReceiptValues = { on: today, evidence: '', url: '', worthMinor: null };
  /** Answers why the file was not kept: the receipt stands all the same. */
  const send = async (body: ReceiptGiven) => {
    const received = await receive.run({ params, body });
    if (!received.ok) return received;
    const kept = file && (await attach.run({ params, body: await fileBody(file, file.name) }));
    return { ok: true, reply: kept && !kept.ok ? kept.problem.detail : null } as const;
  };
  return (
    <SchemaForm
      contract={contractOf(benefitRoutes.receive)}
      texts="pro-bono-page:benefit-form"
      values={start}
      check={({ on }) =>
        on < startsOn || on > today
          ? { on: say('pro-bono-page:benefit-form.too-early', { date: format.date(startsOn) }) }
          : {}
      }
      send={(body) => send(body as ReceiptGiven)}
      text={expected}
      submit={say('pro-bono-page:benefit-form.receive')}
      done={(why) => [
        say('pro-bono-page:benefit-form.received', { expected }),
        ...(why === null ? [] : [say('pro-bono-page:benefit-form.file-failed', { why })]),
      ]}
      undo={() => undo.run({ params })}
      onClose={onClose}
    >
      {({ Field }) => (
        <>
          <Field name="evidence" as="lines" autoFocus />
          <Field name="on" min={startsOn} max={today} />
          <Field name="url" autoComplete="off" />
          <EvidenceDrop file={file} onFile={setFile} />
          <Field name="worthMinor" currency={currency} />
        </>
      )}
    </SchemaForm>
  );
}
