import { render, type ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import { paneTexts, type Place, type Problem } from '../core/index';
import { HostError } from '../ports/host-adapter';
import { HomePart } from './home-part';
import { lazyPart } from './lazy-part';
import { Message, ProblemList, Refusal } from './messages';
import type { PaneProps, PartProps } from './pane-props';
import { TabList, type Tab } from './tab-list';
import { useTheme } from './use-theme';
import { WelcomePart } from './welcome-part';
import './pane.css';

/** Most people come for one part: the others load when somebody turns to them. */
const parts = {
  home: HomePart,
  work: lazyPart(async () => (await import('./work-part')).WorkPart),
  row: lazyPart(async () => (await import('./row-part')).RowPart),
  kpi: lazyPart(async () => (await import('./kpi-part')).KpiPart),
  maturity: lazyPart(async () => (await import('./maturity-part')).MaturityPart),
  check: lazyPart(async () => (await import('./check-part')).CheckPart),
  import: lazyPart(async () => (await import('./import-part')).ImportPart),
} as const;

/** Milliseconds without a change before the figures are looked up again. */
const settleTime = 400;

const hostFailed: readonly Problem[] = [{ code: 'host-failed', severity: 'error' }];

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
  const { language, welcome } = bridge;
  const [tab, setTab] = useState<Tab>('home');
  const [isWelcome, setWelcome] = useState(() => !welcome.isSet());
  const [trouble, setTrouble] = useState<readonly Problem[]>([]);
  const revision = useRevision(props);
  const root = useRef<HTMLDivElement>(null);
  const leaveWelcome = (next: Tab) => {
    setTab(next);
    setWelcome(false);
    setTimeout(() => root.current?.querySelector<HTMLElement>(`#pane-tab-${next}`)?.focus());
  };
  const part: PartProps = {
    ...props,
    language,
    revision,
    onHome: () => setTab('home'),
    onWelcome: () => setWelcome(true),
    goTo: (place) => void goTo(props, place, setTrouble),
    onTrouble: setTrouble,
  };
  return (
    <div class="pane" lang={language} data-theme={useTheme(props.theme)} ref={root}>
      {isWelcome ? (
        <WelcomePart
          language={language}
          onLater={() => leaveWelcome('home')}
          onStart={(next) => {
            leaveWelcome(next);
            welcome.set();
          }}
        />
      ) : (
        <>
          <TabList tab={tab} language={language} onChoose={setTab} />
          <Trouble {...part} problems={trouble} onClose={() => setTrouble([])} />
          <PartPanel key={tab} {...part} tab={tab} />
        </>
      )}
    </div>
  );
}

/** Leads to a place, or says why the host did not. */
async function goTo(
  { bridge }: PaneProps,
  place: Place,
  onTrouble: PartProps['onTrouble'],
): Promise<void> {
  try {
    await bridge.goTo(place);
  } catch (error) {
    onTrouble(error instanceof HostError ? error.problems : hostFailed);
  }
}

function PartPanel({ tab, ...part }: PartProps & { readonly tab: Tab }) {
  const Part = parts[tab];
  return (
    <section
      class="part"
      role="tabpanel"
      id="pane-part"
      aria-labelledby={`pane-tab-${tab}`}
      tabIndex={0}
    >
      <Guard {...part}>
        <Part {...part} />
      </Guard>
    </section>
  );
}

/** A part that breaks says so and can be shown again; the tabs go on working. */
function Guard({ children, ...part }: PartProps & { readonly children: ComponentChildren }) {
  const boundary: readonly [unknown, () => void] = useErrorBoundary();
  const [error, reset] = boundary;
  if (error === undefined) return <>{children}</>;
  return <Refusal {...part} reply={{ kind: 'failed', problems: hostFailed }} onAgain={reset} />;
}

interface TroubleProps extends PartProps {
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

/** What went wrong outside the part that is shown. */
function Trouble({ problems, onClose, ...part }: TroubleProps) {
  if (problems.length === 0) return null;
  return (
    <div class="trouble">
      <Message kind="error">
        <ProblemList {...part} problems={problems} />
        <button type="button" onClick={onClose}>
          {paneTexts(part.language).close}
        </button>
      </Message>
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
