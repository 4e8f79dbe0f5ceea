import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

interface WordsProps {
  readonly children: ReactNode;
}

/** Text of less weight: a hint, a date beside a name. */
export function Soft({ children }: WordsProps) {
  return <span className="hf-soft">{children}</span>;
}

export function Small({ children }: WordsProps) {
  return <span className="hf-small">{children}</span>;
}

/** Figures of one width, so that numbers stand under each other. */
export function Figures({ children }: WordsProps) {
  return <span className="hf-figures">{children}</span>;
}

export function Paragraph({ children, soft = false }: WordsProps & { readonly soft?: boolean }) {
  return <p className={`hf-paragraph ${soft ? 'hf-soft' : ''}`}>{children}</p>;
}

/** Said to a screen reader alone. */
export function Unseen({ children }: WordsProps) {
  return <span className="hf-unseen">{children}</span>;
}

/** A key of the keyboard. */
export function Key({ children }: WordsProps) {
  return <kbd className="hf-key">{children}</kbd>;
}

/** A short word that classes a thing: a kind, a state. */
export function Tag({
  children,
  tone = 'neutral',
  icon,
}: WordsProps & { readonly tone?: Tone; readonly icon?: ReactNode }) {
  return (
    <span className={`hf-tag hf-tone-${tone}`}>
      {icon}
      {children}
    </span>
  );
}

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values, as in a header or a small print. */
export function Facts({
  facts,
  across = false,
}: {
  readonly facts: readonly Fact[];
  readonly across?: boolean;
}) {
  return (
    <dl className={`hf-facts ${across ? 'hf-facts-across' : ''}`}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
