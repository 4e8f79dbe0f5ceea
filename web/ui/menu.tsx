import { Menu as BaseMenu } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

export interface MenuChoice {
  readonly label: string;
  readonly onChoose: () => void;
  readonly icon?: ReactNode;
  readonly tone?: 'bad';
  readonly chosen?: boolean;
  readonly disabled?: boolean;
}

export interface MenuGroup {
  readonly title?: string;
  readonly choices: readonly MenuChoice[];
}

/** Actions behind one button; arrow keys move in it. */
export function Menu({
  target,
  groups,
}: {
  readonly target: ReactElement;
  readonly groups: readonly MenuGroup[];
}) {
  return (
    <BaseMenu position="bottom-end" width={240} withinPortal>
      <BaseMenu.Target>{target}</BaseMenu.Target>
      <BaseMenu.Dropdown>
        {groups.map((group, index) => (
          <div key={group.title ?? group.choices[0]?.label}>
            {index > 0 && <BaseMenu.Divider />}
            {group.title && <BaseMenu.Label>{group.title}</BaseMenu.Label>}
            {group.choices.map((choice) => (
              <BaseMenu.Item
                key={choice.label}
                leftSection={choice.icon}
                rightSection={choice.chosen ? <span aria-hidden>✓</span> : null}
                disabled={choice.disabled ?? false}
                {...(choice.tone === 'bad' ? { color: 'brick' } : {})}
                {...(choice.chosen === undefined
                  ? {}
                  : { role: 'menuitemradio', 'aria-checked': choice.chosen })}
                onClick={choice.onChoose}
              >
                {choice.label}
              </BaseMenu.Item>
            ))}
          </div>
        ))}
      </BaseMenu.Dropdown>
    </BaseMenu>
  );
}
