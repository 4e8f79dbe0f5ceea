import type { z } from 'zod';
import { benefitRoutes, type PromisedBenefit, type Receipt } from '../../contract/pro-bono/benefits.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { useText } from '../text/use-text.ts';
import { evidencePath, fileBody } from './send-evidence.ts';

export type ReceiptGiven = z.input<typeof Receipt>;

/** What is done to a benefit with one press, each with its way back. */
export function useBenefitChanges(benefit: PromisedBenefit) {
  const say = useText('pro-bono-page');
  const toast = useToast();
  const change = useChange(benefitRoutes.changeBenefit);
  const undo = useChange(benefitRoutes.undo);
  const receive = useChange(benefitRoutes.receive);
  const attach = useChange(benefitRoutes.attach);
  const params = { id: benefit.id };
  return {
    busy: change.busy || undo.busy || attach.busy,
    async waive(waived: boolean) {
      const changed = await change.run({ params, body: { waived } });
      if (!changed.ok) return toast.failed(changed.problem);
      toast.done(
        say(waived ? 'pro-bono-page:benefit-form.waived' : 'pro-bono-page:benefit-form.restored'),
        () => void change.run({ params, body: { waived: !waived } }),
      );
    },
    /** The file goes with the receipt, so it is fetched first: an undo that lost it would be none. */
    async undo() {
      const { receivedOn, evidence, evidenceUrl, evidenceFile, worthMinor } = benefit;
      const kept = evidenceFile ? await keptFile(benefit.id) : null;
      const taken = await undo.run({ params });
      if (!taken.ok) return toast.failed(taken.problem);
      toast.done(say('pro-bono-page:benefit-form.taken-back'), async () => {
        const again = await receive.run({
          params,
          body: {
            on: receivedOn ?? '',
            evidence: evidence ?? '',
            ...(evidenceUrl === null ? {} : { url: evidenceUrl }),
            ...(worthMinor === null ? {} : { worthMinor }),
          },
        });
        if (!again.ok) return toast.failed(again.problem);
        if (kept && evidenceFile) await attach.run({ params, body: await fileBody(kept, evidenceFile.name) });
      });
    },
    async attach(file: File) {
      const kept = await attach.run({ params, body: await fileBody(file, file.name) });
      if (!kept.ok) return toast.failed(kept.problem);
      toast.done(say('pro-bono-page:benefit-form.attached', { name: file.name }));
    },
  };
}

async function keptFile(benefitId: string): Promise<Blob | null> {
  const answer = await fetch(evidencePath(benefitId)).catch(() => null);
  return answer?.ok ? answer.blob() : null;
}
