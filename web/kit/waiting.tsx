import { useEffect, useState } from 'react';

/** True once `after` milliseconds have passed: what is quicker than that shows nothing, so that nothing flickers. */
export function usePatience(after: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return passed;
}

/** Grey lines where text will stand. */
export function Skeleton({ label, lines = 4 }: { readonly label: string; readonly lines?: number }) {
  const shown = usePatience(200);
  return (
    <output className="hf-skeleton">
      <span className="hf-unseen">{label}</span>
      {shown &&
        Array.from({ length: lines }, (_, line) => line).map((line) => (
          <div key={line} className="hf-skeleton-line" style={{ width: `${92 - ((line * 23) % 45)}%` }} />
        ))}
    </output>
  );
}

/** Work under way. With `done` and `of` it says how far it is. */
export function ProgressBar({
  label,
  done,
  of,
}: {
  readonly label: string;
  readonly done?: number | undefined;
  readonly of?: number | undefined;
}) {
  const share = done !== undefined && of ? Math.min(100, Math.round((done / of) * 100)) : undefined;
  return (
    <div className="hf-progress">
      <progress
        className="hf-unseen"
        aria-label={label}
        max={100}
        {...(share === undefined ? {} : { value: share })}
      />
      <div
        className={share === undefined ? 'hf-progress-busy' : 'hf-progress-done'}
        style={share === undefined ? undefined : { width: `${share}%` }}
      />
    </div>
  );
}
