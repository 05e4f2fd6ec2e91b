import type { ComponentChildren } from 'preact';
import { describeProblem, paneTexts, type Language, type Problem } from '../core/index';
import type { CommandReply } from '../ports/host-bridge';

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

/** Problems as sentences, the first few of them. */
export function ProblemList({
  problems,
  language,
}: {
  readonly problems: readonly Problem[];
  readonly language: Language;
}) {
  const sentences = [...new Set(problems.map((problem) => describeProblem(problem, language)))];
  const rest = sentences.length - mostSentences;
  return (
    <ul class="plain-list">
      {sentences.slice(0, mostSentences).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {rest > 0 && <li>{paneTexts(language).andMore(rest)}</li>}
    </ul>
  );
}

/**
 * Why a command was refused, or its host failed. A workbook without any of our tables gets one
 * sentence, not twelve.
 */
export function Refusal({
  kind,
  problems,
  language,
}: {
  readonly kind: 'refused' | 'failed';
  readonly problems: readonly Problem[];
  readonly language: Language;
}) {
  const texts = paneTexts(language);
  return (
    <Message kind="error" title={kind === 'failed' ? texts.failedTitle : texts.refusedTitle}>
      {problems.length > 1 && problems.every(({ code }) => code === 'table-missing') ? (
        <p>{texts.noNetwork}</p>
      ) : (
        <ProblemList problems={problems} language={language} />
      )}
    </Message>
  );
}

interface UnansweredProps {
  readonly reply: CommandReply<unknown> | null;
  readonly language: Language;
  readonly onHome: () => void;
}

/** What a part shows while it has nothing to show: working, no tables yet, refused or failed. */
export function Unanswered({ reply, language, onHome }: UnansweredProps) {
  const texts = paneTexts(language);
  if (reply === null) return <p class="quiet">{texts.working}</p>;
  if (reply.kind === 'cancelled') return <p class="quiet">{texts.cancelled}</p>;
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
  return <Refusal {...reply} language={language} />;
}
