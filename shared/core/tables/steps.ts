import type { LocalizedText } from './table-definition';

/** One STEP of the support process. `code` is what cells hold, whatever the label says. */
export interface Step {
  readonly code: string;
  readonly label: LocalizedText;
  /** What the agency does in this STEP, in one sentence. */
  readonly purpose: LocalizedText;
}

/** An edition of the STEP model, first STEP first. */
export interface StepScheme {
  /** Raised when STEPs are added, dropped or renumbered; new wording alone does not raise it. */
  readonly version: number;
  readonly steps: readonly Step[];
}

/**
 * The STEP model in use: the three STEPs of the 人材活用ガイドライン with client finding in front.
 *
 * It is data rather than types all over the code, because the model is known in other editions too.
 */
export const stepScheme = {
  version: 1,
  steps: [
    {
      code: 'STEP0',
      label: { ja: '顧客開拓', en: 'Finding clients' },
      purpose: {
        ja: '経営課題と人材ニーズがあり、人材に投資する余力のある企業を見つけます。',
        en: 'Find firms that have a management issue, a need for talent and the means to invest in it.',
      },
    },
    {
      code: 'STEP1',
      label: {
        ja: '経営課題と人材課題の見つめ直し',
        en: 'Rethinking management and talent issues',
      },
      purpose: {
        ja: '経営者と現場の話からビジョンと課題を引き出し、取り組む順番を一緒に決めます。',
        en: 'Draw out vision and issues from the manager and the shop floor, and rank them together.',
      },
    },
    {
      code: 'STEP2',
      label: { ja: '人材戦略の検討', en: 'Choosing a talent strategy' },
      purpose: {
        ja: '人材以外の方法も含めて解決策を比べ、方向性と人材要件を固めます。',
        en: 'Compare solutions, also those without talent, then settle the direction and the talent requirement.',
      },
    },
    {
      code: 'STEP3',
      label: { ja: '人材戦略の実行', en: 'Carrying out the talent strategy' },
      purpose: {
        ja: '要件を人材会社へ広くつなぎ、成約のあとも定着と次の課題まで見届けます。',
        en: 'Pass the requirement widely to talent firms, and stay after the match until the person has settled in and the next issue is found.',
      },
    },
  ],
} as const satisfies StepScheme;

/** `STEP0` to `STEP3`. */
export type StepCode = (typeof stepScheme)['steps'][number]['code'];

/** The codes of the STEPs in use, first STEP first. */
export const stepCodes: readonly StepCode[] = stepScheme.steps.map((step) => step.code);
