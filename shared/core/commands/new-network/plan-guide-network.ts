import type { CellContent } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { choiceSet } from '../../tables/choices';
import type { Language, LocalizedText } from '../../tables/table-definition';
import { templateTexts } from '../../text/template';
import { guideColumns } from './guide-places';
import { looks } from './look';
import { cellArea, nameCell, planBlocks } from './sheet-blocks';
import type { Template } from './template';

/** Whose network it is: name, operating pattern and declared type, to be filled in. */
export function planGuideNetwork(
  { language, identity }: Template,
  sheet: string,
  firstRow: number,
): readonly PlanStep[] {
  const rows: readonly (readonly [LocalizedText, string, CellContent])[] = [
    [templateTexts.networkName, 'network_name', identity.networkName],
    [templateTexts.networkPattern, 'network_pattern', identity.pattern],
    [templateTexts.declaredType, 'declared_type', identity.declaredType],
  ];
  const lists = [null, 'network-pattern', 'network-type'];
  return rows.flatMap(([title, name, content], index): readonly PlanStep[] => {
    const row = firstRow + index;
    const list = lists[index] ?? null;
    return [
      ...planBlocks(sheet, [
        { row, column: guideColumns.label, contents: [[title[language]]], style: looks.body },
        { row, column: guideColumns.value, contents: [[content]], style: looks.input },
      ]),
      nameCell(name, sheet, cellArea(row, guideColumns.value)),
      ...(list === null ? [] : [listValidation({ sheet, row, list, language })]),
    ];
  });
}

interface ListCell {
  readonly sheet: string;
  readonly row: number;
  readonly list: string;
  readonly language: Language;
}

/** These two cells hold labels: they are read by people first, and by key or label afterwards. */
function listValidation({ sheet, row, list, language }: ListCell): PlanStep {
  const values = choiceSet(list).choices.map((choice) => choice.label[language]);
  return {
    kind: 'setValidation',
    sheet,
    validation: {
      area: cellArea(row, guideColumns.value),
      rule: { kind: 'list', values },
      alert: 'stop',
    },
  };
}
