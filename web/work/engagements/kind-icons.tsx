import { AllowanceIcon, DocumentIcon, GiftIcon, TimeIcon } from '../../kit/icons.ts';
import type { Kind } from '../terms/engagement-draft.ts';

const icons = {
  hourly: TimeIcon,
  project: DocumentIcon,
  retainer: AllowanceIcon,
  'pro-bono': GiftIcon,
} as const;

/** The sign of a kind; it stands beside the word and says nothing alone. */
export function KindIcon({ kind }: { readonly kind: Kind }) {
  const Icon = icons[kind];
  return <Icon size={16} aria-hidden />;
}
