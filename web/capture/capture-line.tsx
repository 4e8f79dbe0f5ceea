import { forwardRef } from 'react';
import { useText } from '../text/use-text.ts';

export const CaptureLine = forwardRef<HTMLInputElement>(function CaptureLine(_props, ref) {
  const say = useText();
  return <input ref={ref} className="hf-capture" aria-label={say('common:capture.label')} />;
});
