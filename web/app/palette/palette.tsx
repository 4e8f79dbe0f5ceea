import { useState } from 'react';
import type { BegunLine } from '../../api/begin-capture.ts';
import { useMay } from '../../api/use-session.ts';
import { CommandPalette } from '../../kit/command-palette.tsx';
import { CaptureIcon } from '../../kit/icons.ts';
import { matchesWords } from '../../text/match-words.ts';
import { useText } from '../../text/use-text.ts';
import { useActions, useFound, usePlaces } from './use-commands.tsx';

interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCapture: (line?: BegunLine) => void;
}

/** Every place, client, engagement and action, by a few letters. */
export function Palette({ open, onClose, onCapture }: PaletteProps) {
  const say = useText('palette');
  const [text, setText] = useState('');
  const places = usePlaces();
  const actions = useActions(onCapture);
  const { clients, engagements } = useFound(open, text);
  const fits = (command: { readonly label: string; readonly hint?: string }) =>
    matchesWords(`${command.label} ${command.hint ?? ''}`, text);
  // Several words are no name of a page: most likely they were meant for the capture line.
  const mayCapture = useMay('time.record');
  const lineToCapture =
    mayCapture && /\S\s+\S/.test(text)
      ? [
          {
            id: 'capture-this',
            label: say('palette:capture-this', { line: text.trim() }),
            icon: <CaptureIcon size={18} />,
            onChoose: () => onCapture({ text: text.trim() }),
          },
        ]
      : [];
  return (
    <CommandPalette
      open={open}
      onClose={onClose}
      onSearch={setText}
      placeholder={say('palette:placeholder')}
      nothingFound={say('palette:nothing')}
      groups={[
        { title: say('palette:clients'), commands: clients.filter(fits) },
        { title: say('palette:engagements'), commands: engagements.filter(fits) },
        { title: say('palette:places'), commands: places.filter(fits) },
        { title: say('palette:actions'), commands: [...actions.filter(fits), ...lineToCapture] },
      ]}
    />
  );
}
