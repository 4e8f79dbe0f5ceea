import { type ReactNode, useEffect } from 'react';

interface PageProps {
  /** What the browser's tab says, before "· Holdfast". */
  readonly title: string;
  readonly children: ReactNode;
  /** `text` for forms and reading, `wide` for lists and numbers. */
  readonly width?: 'text' | 'wide';
}

export function Page({ title, children, width = 'wide' }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Holdfast`;
  }, [title]);
  return <div className={`hf-page hf-page-${width}`}>{children}</div>;
}

interface PageHeaderProps {
  readonly title: ReactNode;
  /** A line above the title: where one is (a link back), or what kind of thing this is. */
  readonly above?: ReactNode;
  /** A line below the title. */
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, above, below, actions }: PageHeaderProps) {
  return (
    <header className="hf-page-header">
      <div className="hf-page-header-words">
        {above && <div className="hf-above">{above}</div>}
        <h1>{title}</h1>
        {below && <div className="hf-below">{below}</div>}
      </div>
      {actions && <div className="hf-page-actions">{actions}</div>}
    </header>
  );
}

interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
}

export function Section({ title, children, hint, actions }: SectionProps) {
  return (
    <section className="hf-section">
      <div className="hf-section-head">
        <div>
          <h2>{title}</h2>
          {hint && <p className="hf-hint">{hint}</p>}
        </div>
        {actions && <div className="hf-page-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A sheet of paper on the ground: groups what belongs together. */
export function Panel({
  children,
  tight = false,
}: {
  readonly children: ReactNode;
  readonly tight?: boolean;
}) {
  return <div className={`hf-panel ${tight ? 'hf-panel-tight' : ''}`}>{children}</div>;
}
