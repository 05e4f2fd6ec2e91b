import { areaAddress } from '../../../../core/index';
import type { ValidationModel, ValidationRule } from '../../../../core/index';
import { toFileFormula } from '../../formulas/formula-file-form';
import { isTrue } from '../../package/workbook-parts';
import { fromFileText } from '../../write/cell-text';
import { toFileText } from '../../write/cell-text';
import { checkboxValues } from '../../write/checkbox-values';
import {
  attributeOf,
  childElements,
  textOf,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';

interface FileRule {
  readonly type: string;
  readonly formulas: readonly string[];
}

/**
 * A validation as the file has it, with this namespace prefix.
 *
 * Blank is always allowed: clearing a cell is no wrong input.
 */
export function validationElement(validation: ValidationModel, prefix: string): XmlElement {
  const { area, rule, alert, prompt, error } = validation;
  const { type, formulas } = fileRule(rule);
  const attributes = {
    type,
    errorStyle: alert === 'stop' ? undefined : alert,
    allowBlank: '1',
    showInputMessage: prompt === undefined ? undefined : '1',
    showErrorMessage: '1',
    errorTitle: attributeText(error?.title),
    error: attributeText(error?.message),
    promptTitle: attributeText(prompt?.title),
    prompt: attributeText(prompt?.message),
    sqref: areaAddress(area),
  };
  const children = formulas.map((formula, index) =>
    xmlElement(`${prefix}formula${String(index + 1)}`, {}, [formula]),
  );
  return xmlElement(`${prefix}dataValidation`, attributes, children);
}

function fileRule(rule: ValidationRule): FileRule {
  switch (rule.kind) {
    case 'list':
      return literalList(rule.values);
    case 'checkbox':
      return literalList(checkboxValues);
    case 'list-range':
      return { type: 'list', formulas: [toFileFormula(rule.source)] };
    case 'custom':
      return { type: 'custom', formulas: [toFileFormula(rule.formula)] };
    case 'integer':
      return { type: 'whole', formulas: [String(rule.from), String(rule.to)] };
    case 'decimal':
    case 'date':
      return { type: rule.kind, formulas: [String(rule.from), String(rule.to)] };
  }
}

function literalList(values: readonly string[]): FileRule {
  return { type: 'list', formulas: [`"${values.join(',')}"`] };
}

// Excel writes line breaks of messages as escapes of its own.
function attributeText(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  return toFileText(text).replace(
    /[\t\n\r]/g,
    (character) => `_x000${character.charCodeAt(0).toString(16)}_`,
  );
}

/**
 * What a validation does, as text to compare. It stands for the area that its formulas are written
 * for; attributes that change nothing here (input methods, marks of revisions) do not count.
 */
export function validationMeaning(element: XmlElement): string {
  const attribute = (name: string) => attributeOf(element, name);
  const isSet = (name: string) => isTrue(attribute(name));
  const text = (name: string) => fromFileText(attribute(name) ?? '');
  const formula = (name: string) => textOf(childElements(element, name)[0]);
  const type = attribute('type') ?? 'none';
  const isComparison = !['list', 'custom', 'none'].includes(type);
  return JSON.stringify([
    [type, isComparison ? (attribute('operator') ?? 'between') : ''],
    [formula('formula1'), isComparison ? formula('formula2') : ''],
    [attribute('errorStyle') ?? 'stop', text('errorTitle'), text('error')],
    isSet('showInputMessage') ? [text('promptTitle'), text('prompt')] : ['', ''],
    [isSet('showErrorMessage'), isSet('allowBlank'), type === 'list' && isSet('showDropDown')],
  ]);
}
