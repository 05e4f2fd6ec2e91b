import { areaAddress, cellAddress } from '../../../core/index';
import type {
  ConditionalFormatModel,
  Problem,
  SheetModel,
  ValidationModel,
} from '../../../core/index';
import { impossible } from './impossible';

// Longer ones make Excel repair the file and throw the validation away.
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;
const LONGEST_LIST = 255;
const LONGEST_TARGET = 2079;

/** Validations, conditional formats and links of a sheet that Excel would not take. */
export function findUnwritableRules(sheet: SheetModel): readonly Problem[] {
  const at = (cell: string) => ({ sheet: sheet.name, cell });
  return [
    ...sheet.validations.flatMap((validation) =>
      validationProblems(validation).map(([reason, limit]) =>
        impossible(reason, at(areaAddress(validation.area)), { limit }),
      ),
    ),
    ...sheet.conditionalFormats
      .filter((format) => !isSoundFormat(format))
      .map(({ area }) => impossible('conditional-format', at(areaAddress(area)))),
    ...sheet.hyperlinks
      .filter(({ target }) => target === '' || target.length > LONGEST_TARGET)
      .map((link) => impossible('link', at(cellAddress(link)), { limit: LONGEST_TARGET })),
  ];
}

function validationProblems({
  rule,
  prompt,
  error,
}: ValidationModel): (readonly [string, number])[] {
  const problems: (readonly [string, number])[] = [];
  const check = (reason: string, text: string | undefined, limit: number) => {
    if (text !== undefined && text.length > limit) problems.push([reason, limit]);
  };
  check('prompt-title', prompt?.title, LONGEST_TITLE);
  check('prompt', prompt?.message, LONGEST_PROMPT);
  check('error-title', error?.title, LONGEST_TITLE);
  check('error', error?.message, LONGEST_ERROR);
  if (rule.kind === 'list') {
    check('list-length', rule.values.join(','), LONGEST_LIST);
    // A comma would split the value in two and a quote would end the list.
    if (rule.values.length === 0 || rule.values.some((value) => /[,"]/.test(value))) {
      problems.push(['list-value', 0]);
    }
  }
  return problems;
}

function isSoundFormat({ rule }: ConditionalFormatModel): boolean {
  switch (rule.kind) {
    case 'formula':
      return rule.formula !== '';
    case 'data-bar':
      return rule.min < rule.max;
    case 'color-scale':
      return rule.stops.length === 2 || rule.stops.length === 3;
  }
}
