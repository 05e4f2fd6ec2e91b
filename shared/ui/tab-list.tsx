import { useRef } from 'preact/hooks';
import { paneTexts, type Language } from '../core/index';

/** The parts of the pane in the order of their tabs. */
export const tabs = ['home', 'row', 'kpi', 'maturity', 'check', 'import'] as const;

/** Names a part of the pane. */
export type Tab = (typeof tabs)[number];

interface TabListProps {
  readonly tab: Tab;
  readonly language: Language;
  readonly onChoose: (tab: Tab) => void;
}

/** The tabs: one stop of the keyboard, arrows move between them. */
export function TabList({ tab, language, onChoose }: TabListProps) {
  const texts = paneTexts(language);
  const list = useRef<HTMLDivElement>(null);
  const choose = (next: Tab) => {
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#pane-tab-${next}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabForKey(tab, event.key);
    if (next === null) return;
    event.preventDefault();
    choose(next);
  };
  return (
    <div class="tabs" role="tablist" aria-label={texts.tabList} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`pane-tab-${name}`}
          aria-selected={name === tab}
          aria-controls="pane-part"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => {
            onChoose(name);
          }}
        >
          {texts.tabs[name]}
        </button>
      ))}
    </div>
  );
}

/** The tab that a key leads to from another; `null` for keys that mean something else. */
export function tabForKey(tab: Tab, key: string): Tab | null {
  const index = tabs.indexOf(tab);
  switch (key) {
    case 'ArrowRight':
      return tabs[(index + 1) % tabs.length] ?? null;
    case 'ArrowLeft':
      return tabs[(index + tabs.length - 1) % tabs.length] ?? null;
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs[tabs.length - 1] ?? null;
    default:
      return null;
  }
}
