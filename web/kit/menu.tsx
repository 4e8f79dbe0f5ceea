import { Menu as BaseMenu } from '@mantine/core';
import { Fragment, type ReactElement, type ReactNode } from 'react';

export interface MenuChoice {
  readonly label: string;
  readonly onChoose: () => void;
  readonly icon?: ReactNode;
  readonly tone?: 'bad';
  readonly disabled?: boolean;
}

/** Actions, or (with `chosen`) alternatives of which one holds. */
export interface MenuGroup {
  readonly title?: string;
  readonly choices: readonly MenuChoice[];
  /** The label of the alternative that holds. */
  readonly chosen?: string;
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
    <BaseMenu position="bottom-end" width={240} withinPortal={false} withInitialFocusPlaceholder={false}>
      <BaseMenu.Target>{target}</BaseMenu.Target>
      <BaseMenu.Dropdown>
        {groups.map((group, index) => (
          <Fragment key={group.title ?? group.choices[0]?.label}>
            {index > 0 && <BaseMenu.Divider />}
            {group.title && <BaseMenu.Label>{group.title}</BaseMenu.Label>}
            {group.chosen === undefined ? <Actions {...group} /> : <Alternatives {...group} />}
          </Fragment>
        ))}
      </BaseMenu.Dropdown>
    </BaseMenu>
  );
}

function Actions({ choices }: MenuGroup) {
  return choices.map((choice) => (
    <BaseMenu.Item
      key={choice.label}
      leftSection={choice.icon}
      disabled={choice.disabled ?? false}
      {...(choice.tone === 'bad' ? { color: 'brick' } : {})}
      onClick={choice.onChoose}
    >
      {choice.label}
    </BaseMenu.Item>
  ));
}

function Alternatives({ choices, chosen = '' }: MenuGroup) {
  return (
    <BaseMenu.RadioGroup
      value={chosen}
      onChange={(label) => choices.find((choice) => choice.label === label)?.onChoose()}
    >
      {choices.map((choice) => (
        <BaseMenu.RadioItem key={choice.label} value={choice.label} closeMenuOnClick>
          {choice.label}
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  );
}
