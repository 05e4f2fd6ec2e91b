import { useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { paneWorkTexts, type OverdueHandoff } from '../core/index';
import type { PartProps } from './pane-props';
import { dayText } from './row-words';
import { LongList } from './work-lists';

const pageSize = 10;

interface OverdueProps extends PartProps {
  readonly overdue: readonly OverdueHandoff[];
  /** Stands above the list, if there is one. */
  readonly children: ComponentChildren;
}

/** Requests whose answer is late, each with a reminder to send. */
export function OverdueHandoffs({ overdue, children, ...part }: OverdueProps) {
  const texts = paneWorkTexts(part.language).handoffs;
  return (
    <section class="block">
      <h2>
        {texts.overdueTitle} <span class="count">{overdue.length}</span>
      </h2>
      {overdue.length === 0 ? (
        <p class="quiet">{texts.nothingOverdue}</p>
      ) : (
        <>
          {children}
          <LongList items={overdue} pageSize={pageSize} language={part.language}>
            {(shown) => (
              <ul class="cards">
                {shown.map((handoff) => (
                  <li key={handoff.handoff} class="card">
                    <Overdue {...part} handoff={handoff} />
                  </li>
                ))}
              </ul>
            )}
          </LongList>
        </>
      )}
    </section>
  );
}

function Overdue({ handoff, language, goTo }: PartProps & { readonly handoff: OverdueHandoff }) {
  const texts = paneWorkTexts(language).handoffs;
  const { from, to, kind, step, due, daysLate } = handoff;
  return (
    <>
      <p>
        <strong>{texts.parties(from.name, to.name)}</strong>
      </p>
      <p class="small quiet">
        {handoff.case} {kind} {step}
      </p>
      <p class="small">
        {texts.due(dayText(due))} <span class="late">{texts.daysLate(daysLate)}</span>
      </p>
      <Reminder handoff={handoff} language={language}>
        <button type="button" onClick={() => goTo({ table: 'handoffs', id: handoff.handoff })}>
          {texts.goToRow}
        </button>
      </Reminder>
    </>
  );
}

interface ReminderProps extends Pick<PartProps, 'language'> {
  readonly handoff: OverdueHandoff;
  readonly children: ComponentChildren;
}

/** The text to send, which can also be marked by hand where the host keeps the clipboard closed. */
function Reminder({ handoff, language, children }: ReminderProps) {
  const texts = paneWorkTexts(language).handoffs;
  const [said, setSaid] = useState('');
  const details = useRef<HTMLDetailsElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { subject, body } = handoff.reminder[language];
  const mail = texts.mail(subject, body);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(mail);
      setSaid(texts.copied);
    } catch {
      if (details.current !== null) details.current.open = true;
      field.current?.select();
      setSaid(texts.notCopied);
    }
  };
  return (
    <>
      <div class="buttons">
        <button type="button" onClick={() => void copy()}>
          {texts.copy}
        </button>
        {children}
      </div>
      <p class="small" role="status">
        {said}
      </p>
      <details ref={details}>
        <summary>{texts.showMail}</summary>
        <textarea ref={field} readOnly rows={8} aria-label={texts.showMail} value={mail} />
      </details>
    </>
  );
}
