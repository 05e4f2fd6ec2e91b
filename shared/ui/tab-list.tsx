import { useRef } from 'preact/hooks';
import { paneTexts, type Language } from '../core/index';

/** The parts of the pane in the order of their tabs. */
export const tabs = ['home', 'work', 'row', 'kpi', 'maturity', 'check', 'import'] as const;

/** Names a part of the pane. */
export type Tab = (typeof tabs)[number];

interface TabListProps {
  readonly tab: Tab;
  readonly language: Language;
  readonly onChoose: (tab: Tab) => void;
}

/** The tabs of the pane. */
export function TabList({ tab, language, onChoose }: TabListProps) {
  const texts = paneTexts(language);
  return (
    <TabButtons
      class="tabs"
      ids="pane-tab"
      controls="pane-part"
      label={texts.tabList}
      names={tabs}
      titles={texts.tabs}
      chosen={tab}
      onChoose={onChoose}
    />
  );
}

interface TabButtonsProps<Name extends string> {
  readonly class: string;
  /** What the id of each button begins with. */
  readonly ids: string;
  /** The id of what the buttons switch. */
  readonly controls: string;
  readonly label: string;
  readonly names: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

/** Tabs: one stop of the keyboard, arrows move between them. */
export function TabButtons<Name extends string>(props: TabButtonsProps<Name>) {
  const { ids, names, titles, chosen, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nameForKey(names, chosen, event.key);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#${ids}-${next}`)?.focus();
  };
  return (
    <div
      class={props.class}
      role="tablist"
      aria-label={props.label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${ids}-${name}`}
          aria-selected={name === chosen}
          aria-controls={props.controls}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => {
            onChoose(name);
          }}
        >
          {titles[name]}
        </button>
      ))}
    </div>
  );
}

/** The name that a key leads to from another; `null` for keys that mean something else. */
export function nameForKey<Name extends string>(
  names: readonly Name[],
  chosen: Name,
  key: string,
): Name | null {
  const index = names.indexOf(chosen);
  switch (key) {
    case 'ArrowRight':
      return names[(index + 1) % names.length] ?? null;
    case 'ArrowLeft':
      return names[(index + names.length - 1) % names.length] ?? null;
    case 'Home':
      return names[0] ?? null;
    case 'End':
      return names[names.length - 1] ?? null;
    default:
      return null;
  }
}
