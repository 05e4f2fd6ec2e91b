import { useEffect, useRef } from 'preact/hooks';
import { unsupportedPartNames, workbenchTexts, type Language } from '../../shared/core/index';
import type { Loss } from './saving';

/** What the question before a loss shows and leads to. */
export interface LossQuestionProps {
  readonly loss: Loss;
  readonly language: Language;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Says what a new file would lack, and why it must be a new one, before anything is saved. */
export function LossQuestion({ loss, language, onSave, onCancel }: LossQuestionProps) {
  const { loss: texts } = workbenchTexts(language);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closing gives the keyboard back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="loss-title"
      aria-describedby="loss-parts"
      onCancel={onCancel}
    >
      <h2 id="loss-title">{texts.title}</h2>
      <p>{texts.because[loss.reason]}</p>
      <p id="loss-parts">{texts.parts(unsupportedPartNames(loss.parts, language))}</p>
      <div class="choices">
        {/* First, so that Enter by habit loses nothing. */}
        <button type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
        <button type="button" onClick={onSave}>
          {texts.save}
        </button>
      </div>
    </dialog>
  );
}
