import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { describeProblem, workbenchTexts, type Language } from '../../shared/core/index';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { mountPane } from '../../shared/ui/pane';
import { createBridge } from './bridge';
import { LossQuestion } from './loss-question';
import type { Notice } from './notice';
import type { Session, SessionState } from './session';
import { TopBar } from './top-bar';
import './workbench.css';

/** Shows top bar and pane around a session's grid. */
export function mountWorkbench(root: HTMLElement, session: Session, language: Language): void {
  render(<Workbench session={session} start={language} />, root);
}

function Workbench({ session, start }: { readonly session: Session; readonly start: Language }) {
  const [language, setLanguage] = useState(start);
  const [isPaneShown, setPaneShown] = useState(true);
  const state = useSession(session);
  const texts = workbenchTexts(language);
  const isDropping = useDrop(session);
  useWarningBeforeLeaving(state.isChanged);
  useF6(session);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${state.isChanged ? '● ' : ''}${state.fileName ?? texts.newName} - ${texts.title}`;
    session.grid.setLanguage(language);
  }, [language, state.isChanged, state.fileName]);
  const confirmed = (act: () => void) => () => {
    if (!state.isChanged || window.confirm(texts.discard)) act();
  };
  return (
    <div class={isPaneShown ? 'workbench' : 'workbench workbench-wide'}>
      <TopBar
        language={language}
        fileName={state.fileName ?? texts.newName}
        isChanged={state.isChanged}
        isPaneShown={isPaneShown}
        isBusy={state.busy !== null}
        onMake={confirmed(session.make)}
        onOpen={(file) => {
          confirmed(() => void session.open(file))();
        }}
        onSave={() => void session.save(texts.newName)}
        onTogglePane={() => {
          setPaneShown(!isPaneShown);
        }}
        onLanguage={() => {
          setLanguage(language === 'ja' ? 'en' : 'ja');
        }}
      />
      <NoticeBar state={state} language={language} onClose={session.dismiss} />
      <aside class="pane-place" aria-label={texts.pane} hidden={!isPaneShown}>
        <PanePlace session={session} language={language} newName={texts.newName} />
      </aside>
      <GridPlace session={session} label={texts.grid} />
      {isDropping && <div class="drop-here">{texts.dropHere}</div>}
      {state.busy !== null && (
        <div class="busy" role="status">
          <progress aria-label={texts[state.busy]} />
          {texts[state.busy]}
          {state.canCancel && (
            <button type="button" onClick={session.cancelOpening}>
              {texts.cancel}
            </button>
          )}
        </div>
      )}
      {state.loss !== null && (
        <LossQuestion
          loss={state.loss}
          language={language}
          onSave={() => void session.saveAnew(texts.copyName(state.fileName ?? texts.newName))}
          onCancel={session.keepUnsaved}
        />
      )}
    </div>
  );
}

function useSession(session: Session): SessionState {
  const [state, setState] = useState(session.state());
  useEffect(() => session.onState(setState), [session]);
  return state;
}

function useWarningBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isChanged]);
}

/** Opens a dropped file; tells whether one is held over the page. */
function useDrop(session: Session): boolean {
  const [isDropping, setDropping] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      setDropping(false);
      if (file === undefined) return;
      event.preventDefault();
      const texts = workbenchTexts(document.documentElement.lang === 'en' ? 'en' : 'ja');
      if (!session.state().isChanged || window.confirm(texts.discard)) void session.open(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [session]);
  return isDropping;
}

/** F6 moves between grid and pane, as it does in Office. In the pane it returns to where it was. */
function useF6(session: Session): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const move = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      const pane = document.querySelector('.pane-place');
      const active = document.activeElement;
      if (active instanceof HTMLElement && pane?.contains(active) === true) {
        last = active;
        session.grid.focus();
      } else {
        const tab = pane?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
        (last?.isConnected === true ? last : tab)?.focus();
      }
    };
    window.addEventListener('keydown', move, { capture: true });
    return () => {
      window.removeEventListener('keydown', move, { capture: true });
    };
  }, [session]);
}

interface NoticeBarProps {
  readonly state: SessionState;
  readonly language: Language;
  readonly onClose: () => void;
}

function NoticeBar({ state, language, onClose }: NoticeBarProps) {
  if (state.notice === null) return null;
  return (
    <div class="notice" role="alert">
      <div>
        {sentencesOf(state.notice, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <button type="button" onClick={onClose}>
        {workbenchTexts(language).close}
      </button>
    </div>
  );
}

function sentencesOf(notice: Notice, language: Language): readonly string[] {
  const texts = workbenchTexts(language);
  switch (notice.kind) {
    case 'problems':
      return notice.problems.map((problem) => describeProblem(problem, language));
    case 'no-file':
      return [texts.noFileThere(notice.name)];
    case 'failed':
      return [texts.failed];
  }
}

interface PanePlaceProps {
  readonly session: Session;
  readonly language: Language;
  readonly newName: string;
}

function PanePlace({ session, language, newName }: PanePlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const show = useRef<ReturnType<typeof mountPane> | null>(null);
  const bridge = useMemo(() => createBridge(session.bridgeParts, language), [session, language]);
  useEffect(() => {
    if (place.current === null) return;
    const props = {
      bridge,
      readRows: session.readRows,
      makeWorkbook: writeWorkbook,
      today: session.today(),
      onSave: () => void session.save(newName),
    };
    if (show.current === null) show.current = mountPane(place.current, props);
    else show.current(props);
  }, [bridge]);
  return <div ref={place} class="pane-root" />;
}

function GridPlace({ session, label }: { readonly session: Session; readonly label: string }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.append(session.container);
  }, [session]);
  return <main ref={place} class="grid-place" aria-label={label} />;
}
