import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { paneTexts, type Language } from '../core/index';
import { CheckPart } from './check-part';
import { HomePart } from './home-part';
import { ImportPart } from './import-part';
import { KpiPart } from './kpi-part';
import { MaturityPart } from './maturity-part';
import type { PaneProps, PartProps } from './pane-props';
import './pane.css';

const tabs = ['home', 'kpi', 'maturity', 'check', 'import'] as const;

type Tab = (typeof tabs)[number];

const parts = {
  home: HomePart,
  kpi: KpiPart,
  maturity: MaturityPart,
  check: CheckPart,
  import: ImportPart,
} as const;

/** Milliseconds without a change before the figures are looked up again. */
const settleTime = 400;

/**
 * Shows the pane in an element; gives the way to show it anew with other props, e.g. another language.
 *
 * The pane talks to its host through the bridge alone, and is the same in every host.
 */
export function mountPane(root: HTMLElement, props: PaneProps): (props: PaneProps) => void {
  const show = (next: PaneProps) => {
    render(<Pane {...next} />, root);
  };
  show(props);
  return show;
}

function Pane(props: PaneProps) {
  const { bridge } = props;
  const [tab, setTab] = useState<Tab>('home');
  const revision = useRevision(props);
  const Part = parts[tab];
  const part: PartProps = {
    ...props,
    language: bridge.language,
    revision,
    onHome: () => {
      setTab('home');
    },
  };
  return (
    <div class="pane" lang={bridge.language}>
      <TabList tab={tab} language={bridge.language} onChoose={setTab} />
      <section
        class="part"
        role="tabpanel"
        id="pane-part"
        aria-labelledby={`pane-tab-${tab}`}
        tabIndex={0}
      >
        <Part key={tab} {...part} />
      </section>
    </div>
  );
}

/** Counts the changes of the workbook, a burst of them as one. */
function useRevision({ bridge }: PaneProps): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = bridge.onChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setRevision((before) => before + 1);
      }, settleTime);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [bridge]);
  return revision;
}

interface TabListProps {
  readonly tab: Tab;
  readonly language: Language;
  readonly onChoose: (tab: Tab) => void;
}

function TabList({ tab, language, onChoose }: TabListProps) {
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

function tabForKey(tab: Tab, key: string): Tab | null {
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
