import { paneCaseTexts, stepPrompts, type LocalizedText, type Language } from '../core/index';
import { stepOf } from './case-panel';
import type { CardProps } from './pane-props';
import { useOpened } from './use-opened';

/** What good supporters ask and do in the STEP where the case stands; closed until somebody looks. */
export function StepPrompts({ card, language }: CardProps) {
  const texts = paneCaseTexts(language).prompts;
  const [isOpen, toggle] = useOpened('prompts');
  const prompt = stepPrompts.find(({ step }) => step === stepOf(card));
  if (prompt === undefined) return null;
  return (
    <details class="prompts" open={isOpen} onToggle={toggle}>
      <summary>{texts.title(prompt.step)}</summary>
      <Lines title={texts.asks} lines={prompt.asks} language={language} />
      <Lines title={texts.does} lines={prompt.does} language={language} />
    </details>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly LocalizedText[];
  readonly language: Language;
}

function Lines({ title, lines, language }: LinesProps) {
  return (
    <section>
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line.en}>{line[language]}</li>
        ))}
      </ul>
    </section>
  );
}
