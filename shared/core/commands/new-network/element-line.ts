import type { ElementScore } from '../../domain/maturity';
import { cellAddress } from '../../model/address';
import type { CellContent, Scalar } from '../../model/workbook-model';
import type { MaturityElement, MaturityElementKey } from '../../tables/maturity-elements';
import type { Language } from '../../tables/table-definition';
import { templateTexts } from '../../text/template';
import { columns } from './maturity-places';
import { readRound, roundCell } from './newest-round';
import type { Template } from './template';

/** The line of one element: title, level, level as dots, next step, and a word on skipped stages. */
export function elementLine(
  template: Template,
  element: MaturityElement & { readonly key: MaturityElementKey },
  row: number,
): readonly CellContent[] {
  const { language } = template;
  const level = cellAddress({ row, column: columns.level });
  const cell = (formula: string, of: (score: ElementScore) => Scalar) =>
    roundCell(template, { formula, of: ({ score }) => of(score.elements[element.key]) });
  return [
    element.title[language],
    cell(readRound(`${element.key}_level`), (score) => score.level),
    cell(
      `IF(ISNUMBER(${level}),REPT("●",${level})&REPT("○",3-${level}),"")`,
      (score) => '●'.repeat(score.level) + '○'.repeat(3 - score.level),
    ),
    cell(nextStepFormula(element, level, language), (score) =>
      nextStep(element, score.level, language),
    ),
    cell(skippedFormula(element.key, language), ({ skipped }) =>
      skipped.length > 0 ? templateTexts.skippedMark[language] : '',
    ),
  ];
}

function nextStep({ items }: MaturityElement, level: number, language: Language): string {
  return items[level]?.wording[language] ?? templateTexts.nextDone[language];
}

function nextStepFormula({ items }: MaturityElement, level: string, language: Language): string {
  const wordings = items.map((item) => `"${item.wording[language].replace(/"/g, '""')}"`);
  const choices = [...wordings, `"${templateTexts.nextDone[language]}"`].join(',');
  return `IF(ISNUMBER(${level}),CHOOSE(${level}+1,${choices}),"")`;
}

/** A ticked item above an unticked one does not count; the reader is told. */
function skippedFormula(key: string, language: Language): string {
  const cell = (item: number) => `INDEX({maturity.${key}_${String(item)}},maturity_round_row)`;
  // LibreOffice may save TRUE as the number 1.
  const check = (item: number) => `OR(${cell(item)}=TRUE,${cell(item)}=1)`;
  const gap = `OR(AND(NOT(${check(1)}),OR(${check(2)},${check(3)})),AND(NOT(${check(2)}),${check(3)}))`;
  return `IF(maturity_round_row="","",IF(${gap},"${templateTexts.skippedMark[language]}",""))`;
}
