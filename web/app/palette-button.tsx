import { SearchIcon } from '../kit/icons.ts';
import { Key } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';

/** Opens the palette, and tells of its key. */
export function PaletteButton({ onOpen }: { readonly onOpen: () => void }) {
  const say = useText();
  const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
  return (
    <button type="button" className="hf-topbar-search" onClick={onOpen}>
      <SearchIcon size={18} aria-hidden />
      <span className="hf-topbar-search-words">{say('common:do.search')}</span>
      <span className="hf-topbar-search-key" aria-hidden>
        <Key>{isMac ? '⌘ K' : 'Ctrl K'}</Key>
      </span>
    </button>
  );
}
