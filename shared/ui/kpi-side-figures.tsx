import type { ComponentChildren } from 'preact';
import { paneTexts, type CommandOutputs, type Language } from '../core/index';

/** The figures beside the KPIs, as a list of terms. */
export function KpiSideFigures({
  output,
  language,
}: {
  readonly output: CommandOutputs['kpi'];
  readonly language: Language;
}) {
  const { kpi: texts, joint } = paneTexts(language);
  const { side } = output;
  const days = (value: number | null) => (value === null ? texts.none : texts.days(value));
  return (
    <section class="block">
      <h2>{texts.sideTitle}</h2>
      <dl class="terms">
        <Term name={texts.matchRate}>{percent(side.matchRate, texts.none)}</Term>
        <Term name={texts.postedEarlier}>{side.matchedPostedEarlier}</Term>
        <Term name={texts.daysToPosting}>{days(side.medianDaysToPosting)}</Term>
        <Term name={texts.daysToMatch}>{days(side.medianDaysToMatch)}</Term>
        <Term name={texts.handoffs}>{texts.handoffCounts(side.handoffs)}</Term>
        <Term name={texts.responseDays}>{days(side.handoffs.medianResponseDays)}</Term>
        <Term name={texts.openCases}>
          {side.openCases.map(({ step, count }) => `${step} ${String(count)}`).join(joint)}
        </Term>
      </dl>
    </section>
  );
}

/** A ratio as a percentage with what it was made from, e.g. `53% (52/99)`. */
export function percent(
  ratio: {
    readonly value: number | null;
    readonly numerator: number;
    readonly denominator: number;
  },
  none: string,
): string {
  if (ratio.denominator === 0) return none;
  const share = Math.round((ratio.numerator / ratio.denominator) * 100);
  return `${String(share)}%（${String(ratio.numerator)}/${String(ratio.denominator)}）`;
}

/** One term with its value. */
export function Term({
  name,
  children,
}: {
  readonly name: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="term">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
