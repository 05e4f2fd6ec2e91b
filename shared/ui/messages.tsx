import type { ComponentChildren } from 'preact';
import { describeProblem, paneTexts, type Language, type Problem } from '../core/index';
import type { CommandReply } from '../ports/host-bridge';
import type { PartProps } from './pane-props';
import type { Work, WorkState } from './use-work';

interface MessageProps {
  readonly kind: 'error' | 'warning' | 'success';
  readonly title?: string;
  readonly children?: ComponentChildren;
}

const roles = { error: 'alert', warning: 'status', success: 'status' } as const;

/** A boxed message; screen readers speak it when it appears. */
export function Message({ kind, title, children }: MessageProps) {
  return (
    <div class={`message message-${kind}`} role={roles[kind]}>
      {title !== undefined && <p class="message-title">{title}</p>}
      {children}
    </div>
  );
}

/** More sentences than these nobody reads at once. */
const mostSentences = 5;

type Speaking = Pick<PartProps, 'language' | 'goTo'>;

/** Problems as sentences, the first few of them; those with a place in the workbook lead there. */
export function ProblemList({
  problems,
  language,
  goTo,
}: Speaking & { readonly problems: readonly Problem[] }) {
  const bySentence = new Map<string, Problem>();
  for (const problem of problems) {
    const sentence = describeProblem(problem, language);
    if (!bySentence.has(sentence)) bySentence.set(sentence, problem);
  }
  const rest = bySentence.size - mostSentences;
  return (
    <ul class="plain-list">
      {[...bySentence].slice(0, mostSentences).map(([sentence, problem]) => (
        <li key={sentence}>
          <Sentence sentence={sentence} problem={problem} goTo={goTo} />
        </li>
      ))}
      {rest > 0 && <li>{paneTexts(language).andMore(rest)}</li>}
    </ul>
  );
}

interface SentenceProps extends Pick<PartProps, 'goTo'> {
  readonly sentence: string;
  readonly problem: Problem;
}

function Sentence({ sentence, problem: { code, place }, goTo }: SentenceProps) {
  // A place without a sheet or a table of its own lies in a file, and a missing table lies nowhere.
  const isThere = place?.sheet !== undefined || place?.table !== undefined;
  if (place === undefined || !isThere || code === 'table-missing') return <>{sentence}</>;
  return (
    <button type="button" class="jump" onClick={() => goTo(place)}>
      {sentence}
    </button>
  );
}

/**
 * Why a command was refused, or its host failed; a failed one can be run again. A workbook without
 * any of our tables gets one sentence, not twelve.
 */
export function Refusal({
  reply: { kind, problems },
  onAgain,
  ...rest
}: Speaking & {
  readonly reply: {
    readonly kind: 'refused' | 'failed';
    readonly problems: readonly Problem[];
  };
  readonly onAgain: () => void;
}) {
  const texts = paneTexts(rest.language);
  return (
    <Message kind="error" title={kind === 'failed' ? texts.failedTitle : texts.refusedTitle}>
      {problems.length > 1 && problems.every(({ code }) => code === 'table-missing') ? (
        <p>{texts.noNetwork}</p>
      ) : (
        <ProblemList {...rest} problems={problems} />
      )}
      {kind === 'failed' && <AgainButton {...rest} onAgain={onAgain} />}
    </Message>
  );
}

function AgainButton({
  language,
  onAgain,
}: {
  readonly language: Language;
  readonly onAgain: () => void;
}) {
  return (
    <button type="button" onClick={onAgain}>
      {paneTexts(language).again}
    </button>
  );
}

/** How far work that takes longer is, with a way to stop it while nothing has been changed. */
export function Working({
  work,
  language,
}: {
  readonly work: WorkState & Pick<Work<unknown>, 'cancel'>;
  readonly language: Language;
}) {
  const texts = paneTexts(language);
  const { progress, isLong, isCancelling, cancel } = work;
  if (!isLong) return null;
  const words = isCancelling ? texts.cancelling : phaseWords(work, language);
  const isCounted = progress !== null && progress.total > 0;
  return (
    <div class="working">
      <progress
        aria-label={words}
        {...(isCounted && { value: Math.min(progress.done, progress.total), max: progress.total })}
      />
      <span>
        {/* The words alone are spoken: numbers change too often. */}
        <span role="status">{words}</span>
        {isCounted && (
          <span aria-hidden="true">
            {' '}
            {progress.done}/{progress.total}
          </span>
        )}
      </span>
      {progress?.phase !== 'apply' && !isCancelling && (
        <button type="button" onClick={cancel}>
          {texts.cancel}
        </button>
      )}
    </div>
  );
}

function phaseWords({ progress }: WorkState, language: Language): string {
  const texts = paneTexts(language);
  if (progress === null) return texts.working;
  return progress.phase === 'read' ? texts.reading : texts.writing;
}

interface UnansweredProps extends Speaking {
  readonly work: Work<unknown>;
  /** Stands in for the reply of the work where that says too much. */
  readonly reply?: CommandReply<unknown>;
  readonly onHome: () => void;
}

/** What a part shows while it has nothing to show: working, no tables yet, refused or failed. */
export function Unanswered({ work, onHome, ...rest }: UnansweredProps) {
  const texts = paneTexts(rest.language);
  const reply = rest.reply ?? work.reply;
  if (reply === null || (work.isBusy && reply.kind !== 'refused')) {
    return work.isLong ? <Working {...rest} work={work} /> : <p class="quiet">{texts.working}</p>;
  }
  if (reply.kind === 'cancelled') {
    return (
      <div class="empty">
        <p>{texts.cancelled}</p>
        <AgainButton {...rest} onAgain={work.again} />
      </div>
    );
  }
  if (reply.kind === 'done') return null;
  if (reply.problems.some(({ code }) => code === 'table-missing')) {
    return (
      <div class="empty">
        <p>{texts.noNetwork}</p>
        <button type="button" onClick={onHome}>
          {texts.goHome}
        </button>
      </div>
    );
  }
  return <Refusal {...rest} reply={reply} onAgain={work.again} />;
}
