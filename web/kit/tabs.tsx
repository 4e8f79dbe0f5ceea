import { Tabs as BaseTabs, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Tab {
  readonly key: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** Views of one thing, one at a time. */
export function Tabs({
  tabs,
  value,
  onChange,
}: {
  readonly tabs: readonly Tab[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}) {
  return (
    <BaseTabs value={value} onChange={(key) => key && onChange(key)} keepMounted={false}>
      <BaseTabs.List>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.key} value={tab.key}>
            {tab.label}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.key} value={tab.key} pt="md">
          {tab.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs>
  );
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A few equal choices of which one holds: a filter, a kind. */
export function Choices<T extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  return (
    <div className="hf-choices">
      <SegmentedControl
        aria-label={label}
        data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
        value={value}
        onChange={(next) => onChange(next as T)}
        transitionDuration={0}
        withItemsBorders={false}
      />
    </div>
  );
}
