import { choiceLabel, type CommandOutputs, type Language } from '../../shared/core/index';
import { textTable } from './text-table';

type NetworkOutput = CommandOutputs['network'];
type NetworkType = NetworkOutput['declared'];

const words = {
  ja: {
    headings: ['項目', '結果'],
    declared: '自己申告の類型',
    measured: '実績から見た類型',
    undeclared: '未回答',
    unmeasured: 'まだ測れません（STEP2以上の案件がありません）',
    accompaniment: '伴走率',
    breadth: '総合度',
  },
  en: {
    headings: ['Item', 'Result'],
    declared: 'Declared type',
    measured: 'Measured type',
    undeclared: 'not declared',
    unmeasured: 'not measurable yet (no case at STEP2)',
    accompaniment: 'Accompaniment rate',
    breadth: 'Menu breadth',
  },
} as const;

/** Declared and measured type with the two rates, then the warnings. */
export function showNetwork(output: NetworkOutput, language: Language): string {
  const word = words[language];
  const table = textTable([
    word.headings,
    [word.declared, typeLabel(output.declared, language) ?? word.undeclared],
    [word.measured, typeLabel(output.measured, language) ?? word.unmeasured],
    [word.accompaniment, rate(output.accompaniment)],
    [word.breadth, rate(output.breadth)],
  ]);
  const warnings = output.warnings.map(({ message }) => `  ${message}\n`);
  return warnings.length === 0 ? table : `${table}\n${warnings.join('')}`;
}

function typeLabel(type: NetworkType, language: Language): string | null {
  return type === null ? null : (choiceLabel('network-type', type)?.[language] ?? type);
}

function rate({ value, numerator, denominator }: NetworkOutput['breadth']): string {
  return value === null ? '-' : `${(value * 100).toFixed(1)}% (${numerator}/${denominator})`;
}
