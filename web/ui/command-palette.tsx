import '@mantine/spotlight/styles.css';
import { Spotlight } from '@mantine/spotlight';
import { type ReactNode, useEffect, useState } from 'react';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: ReactNode;
  readonly onChoose: () => void;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

interface CommandPaletteProps {
  readonly groups: readonly CommandGroup[];
  readonly placeholder: string;
  readonly nothingFound: string;
  /** What is typed, for whoever searches for more than is listed. */
  readonly onSearch: (text: string) => void;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Everything one can go to or do, found by typing. */
export function CommandPalette({
  groups,
  placeholder,
  nothingFound,
  onSearch,
  open,
  onClose,
}: CommandPaletteProps) {
  const [text, setText] = useState('');
  useEffect(() => {
    if (open) setText('');
  }, [open]);
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={(next) => {
        setText(next);
        onSearch(next);
      }}
      forceOpened={open}
      onSpotlightClose={onClose}
      shortcut={null}
      clearQueryOnClose={false}
      scrollable
      maxHeight={420}
      classNames={{ content: 'hf-dialog' }}
    >
      <Spotlight.Search placeholder={placeholder} aria-label={placeholder} />
      <Spotlight.ActionsList>
        {groups.every((group) => group.commands.length === 0) && (
          <Spotlight.Empty>{nothingFound}</Spotlight.Empty>
        )}
        {groups
          .filter((group) => group.commands.length > 0)
          .map((group) => (
            <Spotlight.ActionsGroup key={group.title} label={group.title}>
              {group.commands.map((command) => (
                <Spotlight.Action
                  key={command.id}
                  label={command.label}
                  {...(command.hint ? { description: command.hint } : {})}
                  leftSection={command.icon}
                  onClick={() => {
                    onClose();
                    command.onChoose();
                  }}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
