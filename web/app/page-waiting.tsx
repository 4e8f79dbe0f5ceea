import { useText } from '../text/use-text.ts';
import { Skeleton } from '../ui/waiting.tsx';

export function PageWaiting() {
  const say = useText();
  return (
    <div className="hf-page hf-page-wide">
      <Skeleton label={say('common:waiting')} lines={6} />
    </div>
  );
}
