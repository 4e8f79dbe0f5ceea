import type { ReactNode } from 'react';
import { AlertIcon, DoneIcon, InfoIcon } from './icons.ts';
import type { Tone } from './tone.ts';

interface NoticeProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly tone?: Tone;
  /** What would make it possible, or what to do next. */
  readonly actions?: ReactNode;
}

const icons = { neutral: InfoIcon, good: DoneIcon, warn: AlertIcon, bad: AlertIcon } as const;

/** Something worth knowing, in its place on the page. A bad one is read out at once. */
export function Notice({ title, children, tone = 'neutral', actions }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`hf-notice hf-tone-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={20} aria-hidden />
      <div className="hf-notice-words">
        <div className="hf-notice-title">{title}</div>
        {children && <div>{children}</div>}
        {actions && <div className="hf-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
