import type { CSSProperties, ReactNode } from 'react';
import { Box } from './box.tsx';

type Gap = 'none' | 'tight' | 'small' | 'normal' | 'large';
const gaps: Readonly<Record<Gap, string>> = {
  none: '0',
  tight: '0.25rem',
  small: '0.5rem',
  normal: '1rem',
  large: '2rem',
};

interface LayoutProps {
  readonly children: ReactNode;
  readonly gap?: Gap;
}

/** One under the other. */
export function Stack({ children, gap = 'normal' }: LayoutProps) {
  return (
    <div className="hf-stack" style={{ gap: gaps[gap] }}>
      {children}
    </div>
  );
}

interface RowProps extends LayoutProps {
  readonly align?: 'start' | 'center' | 'end' | 'baseline';
  readonly justify?: 'start' | 'between' | 'end';
  readonly wrap?: boolean;
}

/** Side by side; wraps where it gets narrow. */
export function Row({ children, gap = 'small', align = 'center', justify = 'start', wrap = true }: RowProps) {
  const style: CSSProperties = {
    gap: gaps[gap],
    alignItems: align,
    justifyContent: justify === 'between' ? 'space-between' : justify,
    flexWrap: wrap ? 'wrap' : 'nowrap',
  };
  return (
    <div className="hf-row" style={style}>
      {children}
    </div>
  );
}

/** As many columns as fit, each at least `least` wide; one column on a phone. */
export function Columns({
  children,
  gap = 'normal',
  least = '16rem',
}: LayoutProps & { readonly least?: string }) {
  return (
    <div className="hf-columns" style={{ gap: gaps[gap], '--hf-least': least } as CSSProperties}>
      {children}
    </div>
  );
}

interface FieldRowProps {
  readonly children: ReactNode;
  /** Fields of which only some have a hint stand level with one another. */
  readonly level?: boolean;
  /** They belong to what was chosen above. */
  readonly nested?: boolean;
}

/** Fields side by side, as many as fit. */
export function FieldRow({ children, level = false, nested = false }: FieldRowProps) {
  return (
    <Box
      flow="grid"
      gap="1rem"
      columns="repeat(auto-fit, minmax(min(100%, 12rem), 1fr))"
      align={level ? 'end' : 'start'}
      {...(nested ? { className: 'hf-nested' } : {})}
    >
      {children}
    </Box>
  );
}

/** A wide column and a narrow one beside it, which comes below (or, if `asideFirst`, above) on narrow screens. */
export function Beside({
  children,
  aside,
  asideFirst = false,
}: {
  readonly children: ReactNode;
  readonly aside: ReactNode;
  readonly asideFirst?: boolean;
}) {
  return (
    <div className={`hf-beside ${asideFirst ? 'hf-beside-first' : ''}`}>
      <div className="hf-beside-main">{children}</div>
      <aside className="hf-beside-aside">{aside}</aside>
    </div>
  );
}

/** Only where there is room for it; `on="phone"` only where there is not. */
export function Only({ on, children }: { readonly on: 'phone' | 'desk'; readonly children: ReactNode }) {
  return <div className={`hf-only-${on}`}>{children}</div>;
}
