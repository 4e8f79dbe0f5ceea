import { Skeleton } from '../kit/waiting.tsx';
import { useText } from '../text/use-text.ts';

export function PageWaiting() {
  const say = useText();
  return (
    <div className="hf-page hf-page-wide">
      <Skeleton label={say('common:waiting')} lines={6} />
    </div>
  );
}
