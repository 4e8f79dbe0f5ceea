import '@mantine/spotlight/styles.css';
import { Modal } from '@mantine/core';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { type ReactNode, useEffect, useState } from 'react';
import { SearchIcon } from './icons.ts';

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
  /** What is typed: the groups given should fit it. */
  readonly onSearch: (text: string) => void;
  readonly open: boolean;
  readonly onClose: () => void;
}

const [store, spotlight] = createSpotlight();

/** Everything one can go to or do, found by typing. Arrow keys choose, Enter goes, Escape closes. */
export function CommandPalette(props: CommandPaletteProps) {
  const { groups, placeholder, nothingFound, onSearch, open, onClose } = props;
  const [text, setText] = useState('');
  const search = (next: string) => {
    setText(next);
    onSearch(next);
  };
  useEffect(() => {
    if (open) spotlight.open();
    else spotlight.close();
  }, [open]);
  const shown = groups.filter((group) => group.commands.length > 0);
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={search}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={440}
      overlayProps={{ backgroundOpacity: 0.36, blur: 0 }}
      classNames={{ content: 'hf-dialog' }}
    >
      <Modal.Title className="hf-unseen">{placeholder}</Modal.Title>
      <Spotlight.Search
        placeholder={placeholder}
        aria-label={placeholder}
        leftSection={<SearchIcon size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {shown.length === 0 && <Spotlight.Empty>{nothingFound}</Spotlight.Empty>}
        {shown.map((group) => (
          <Spotlight.ActionsGroup key={group.title} label={group.title}>
            {group.commands.map((command) => (
              <Spotlight.Action
                key={command.id}
                label={command.label}
                {...(command.hint ? { description: command.hint } : {})}
                leftSection={command.icon}
                onClick={command.onChoose}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
