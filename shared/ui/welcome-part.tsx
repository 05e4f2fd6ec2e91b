import { useEffect, useRef } from 'preact/hooks';
import { paneTexts, type Language } from '../core/index';
import type { Tab } from './tab-list';

interface WelcomeProps {
  readonly language: Language;
  /** Ends the first run for good and shows a part. */
  readonly onStart: (tab: Tab) => void;
  /** Ends it until the pane is opened again. */
  readonly onLater: () => void;
}

/** The first-run page: what to do first, in three steps, each with a way there. */
export function WelcomePart({ language, onStart, onLater }: WelcomeProps) {
  const texts = paneTexts(language).welcome;
  const title = useRef<HTMLHeadingElement>(null);
  // Screen readers begin at the top of what has just come up.
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="part" aria-labelledby="welcome-title">
      <div class="results">
        <h1 id="welcome-title" ref={title} tabIndex={-1}>
          {texts.title}
        </h1>
        <p>{texts.lead}</p>
        <ol class="cards">
          {texts.steps.map((step, index) => (
            <li key={step.tab} class="card welcome-step">
              <h2>
                <span class="mark">{index + 1}</span>
                {step.title}
              </h2>
              <p>{step.help}</p>
              <button type="button" onClick={() => onStart(step.tab)}>
                {step.action}
              </button>
            </li>
          ))}
        </ol>
        <div class="buttons">
          <button type="button" class="primary" onClick={() => onStart('home')}>
            {texts.start}
          </button>
          <button type="button" onClick={onLater}>
            {texts.later}
          </button>
        </div>
      </div>
    </section>
  );
}
