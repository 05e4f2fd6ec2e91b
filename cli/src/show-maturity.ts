import { maturityElements, type CommandOutputs, type Language } from '../../shared/core/index';
import { textTable } from './text-table';

type MaturityOutput = CommandOutputs['maturity'];

const words = {
  ja: {
    round: '回',
    none: '点検の記録がまだありません。',
    headings: ['要素', 'レベル', '次に取り組む項目'],
    sum: '合計',
    overall: '全体のレベル',
    gates: '関門',
    gateNames: { necessity: '必要性', effectiveness: '有効性', continuity: '継続性' },
    met: '達成',
    open: '未達成',
  },
  en: {
    round: 'Round',
    none: 'There is no self-check yet.',
    headings: ['Element', 'Level', 'Next item'],
    sum: 'Sum',
    overall: 'Overall level',
    gates: 'Gates',
    gateNames: { necessity: 'necessity', effectiveness: 'effectiveness', continuity: 'continuity' },
    met: 'met',
    open: 'open',
  },
} as const;

/** The levels of a round as a small table, with sum, overall level and gates. */
export function showMaturity(output: MaturityOutput, language: Language): string {
  const word = words[language];
  if (output.round === null) return `${word.none}\n`;
  const levels = textTable([
    word.headings,
    ...maturityElements.map(({ key, title, items }) => {
      const { level } = output.elements[key];
      const next = level === null ? undefined : items[level];
      return [title[language], String(level ?? ''), next?.wording[language] ?? ''];
    }),
  ]);
  const gateKeys = Object.keys(word.gateNames) as readonly (keyof typeof word.gateNames)[];
  const gates = gateKeys.map(
    (key) => `${word.gateNames[key]} ${output.gates[key] ? word.met : word.open}`,
  );
  return [
    `${word.round}: ${output.round} ${output.date ?? ''}`.trimEnd(),
    `\n\n${levels}\n`,
    `${word.sum}: ${String(output.sum ?? '')}/15  ${word.overall}: ${String(output.overall ?? '')}\n`,
    `${word.gates}: ${gates.join('  ')}\n`,
  ].join('');
}
