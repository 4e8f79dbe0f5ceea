import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: ReactNode;
  /** What will stand here and why it is worth having. */
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** The first step. */
  readonly actions?: ReactNode;
}

/** An empty list that says what it is for and how it fills. */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div className="hf-empty">
      {icon && <div className="hf-empty-icon">{icon}</div>}
      <h2>{title}</h2>
      <div className="hf-empty-words">{children}</div>
      {actions && <div className="hf-empty-actions">{actions}</div>}
    </div>
  );
}
