import type { PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import { EvidenceDrop } from './evidence-drop.tsx';
import { useBenefitChanges } from './use-benefit-changes.ts';

interface AttachFormProps {
  readonly benefit: PromisedBenefit;
  readonly onClose: () => void;
}

/** Keeps a file with a benefit that has come already; choosing it is all there is to do. */
export function AttachForm({ benefit, onClose }: AttachFormProps) {
  const changes = useBenefitChanges(benefit);
  return <EvidenceDrop file={null} onFile={(file) => void changes.attach(file).then(onClose)} />;
}
