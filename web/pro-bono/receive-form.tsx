import { useState } from 'react';
import { benefitRoutes, type PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { PanelForm } from '../api/panel-form.tsx';
import { fieldErrors } from '../api/problem.ts';
import { useChange } from '../api/use-change.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { DateField, TextAreaField, TextField } from '../kit/fields.tsx';
import { MoneyField } from '../kit/number-fields.tsx';
import { useFields } from '../kit/use-fields.ts';
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

function bodyOf({ on, evidence, url, worthMinor }: ReceiptValues): ReceiptGiven {
  return {
    on,
    evidence: evidence.trim(),
    ...(url.trim() === '' ? {} : { url: url.trim() }),
    ...(worthMinor === null ? {} : { worthMinor }),
  };
}

/** Records that a benefit has come, with what shows it: words, a link, a file. */
export function ReceiveForm({ engagement, benefit, onClose }: ReceiveFormProps) {
  const say = useText('pro-bono-page', 'engagements');
  const format = useFormat();
  const toast = useToast();
  const today = todayOf(usePractice());
  const receive = useChange(benefitRoutes.receive);
  const attach = useChange(benefitRoutes.attach);
  const undo = useChange(benefitRoutes.undo);
  const [file, setFile] = useState<File | null>(null);
  const { startsOn } = engagement;
  const fields = useFields<ReceiptValues>(
    { on: today, evidence: '', url: '', worthMinor: null },
    (values) => ({
      ...(values.on === '' || values.on < startsOn || values.on > today
        ? { on: say('pro-bono-page:benefit-form.too-early', { date: format.date(startsOn) }) }
        : {}),
      ...(values.evidence.trim() === '' ? { evidence: say('engagements:form-error.required') } : {}),
      ...(values.url.trim() !== '' && !/^https?:\/\/\S+$/.test(values.url.trim())
        ? { url: say('pro-bono-page:benefit-form.url-wrong') }
        : {}),
    }),
  );
  const submit = async () => {
    if (!fields.check()) return;
    const params = { id: benefit.id };
    const received = await receive.run({ params, body: bodyOf(fields.values) });
    if (!received.ok) return void fields.showErrors(fieldErrors(received.problem));
    const kept = file ? await attach.run({ params, body: await fileBody(file, file.name) }) : null;
    const lines = [
      say('pro-bono-page:benefit-form.received', { expected: benefit.expected }),
      ...(kept && !kept.ok
        ? [say('pro-bono-page:benefit-form.file-failed', { why: kept.problem.detail })]
        : []),
    ];
    toast.done(lines, () => void undo.run({ params }));
    onClose();
  };
  return (
    <PanelForm
      text={benefit.expected}
      submitLabel={say('pro-bono-page:benefit-form.receive')}
      onSubmit={submit}
      onCancel={onClose}
      busy={receive.busy || attach.busy}
      problem={receive.problem?.code === 'invalid-input' ? null : receive.problem}
    >
      <TextAreaField
        {...fields.of('evidence')}
        label={say('pro-bono-page:benefit-form.evidence')}
        hint={say('pro-bono-page:benefit-form.evidence-hint')}
        autoFocus
      />
      <DateField
        {...fields.of('on')}
        label={say('pro-bono-page:benefit-form.on')}
        min={startsOn}
        max={today}
      />
      <TextField
        {...fields.of('url')}
        type="url"
        autoComplete="off"
        label={say('pro-bono-page:benefit-form.url')}
        hint={say('pro-bono-page:benefit-form.url-hint')}
      />
      <EvidenceDrop file={file} onFile={setFile} />
      <MoneyField
        {...fields.of('worthMinor')}
        currency={benefit.currency}
        label={say('pro-bono-page:benefit-form.worth')}
        hint={say('pro-bono-page:benefit-form.worth-hint')}
      />
    </PanelForm>
  );
}
