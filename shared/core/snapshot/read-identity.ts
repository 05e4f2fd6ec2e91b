import { serialToIso } from '../domain/dates';
import { parseDate } from '../domain/era-dates';
import type { Scalar } from '../model/workbook-model';
import { matchChoice } from './match-choice';
import { tableDefinition, tableKeys } from '../tables/tables';
import { textOf } from './find';
import { namedValues, type NamedValue } from './named-values';
import type { WorkbookIdentity, WorkbookView } from './snapshot';

/**
 * Reads which workbook this is and which period it shows from its named cells.
 *
 * Names are compared without regard to case, as spreadsheets do. A workbook that lost the name of
 * its language is taken for English only when it has a sheet with one of the English titles and
 * none with a Japanese one.
 */
export function readIdentity(view: WorkbookView): WorkbookIdentity {
  const valueOf = namedValues(view);
  const from = isoDate(valueOf('period_from'));
  const to = isoDate(valueOf('period_to'));
  return {
    workbookId: textOrNull(valueOf('workbook_id')),
    templateVersion: textOrNull(valueOf('template_version')),
    definitionsVersion: textOrNull(valueOf('definitions_version')),
    language: readLanguage(view, valueOf),
    networkName: textOf(valueOf('network_name')),
    period: from === null || to === null ? null : { from, to },
    // The cell holds the label that people chose, in either language.
    declaredType: matchChoice('network-type', textOf(valueOf('declared_type'))),
  };
}

function textOrNull(value: Scalar | undefined): string | null {
  const text = textOf(value);
  return text === '' ? null : text;
}

function isoDate(value: Scalar | undefined): string | null {
  if (typeof value === 'number') return serialToIso(value);
  return typeof value === 'string' ? parseDate(value) : null;
}

function readLanguage(view: WorkbookView, valueOf: NamedValue): 'ja' | 'en' {
  const named = textOf(valueOf('network_language')).toLowerCase();
  if (named === 'ja' || named === 'en') return named;
  const names = new Set(view.sheets.map((sheet) => sheet.name));
  const hasTitle = (language: 'ja' | 'en') =>
    tableKeys.some((key) => names.has(tableDefinition(key).title[language]));
  return hasTitle('en') && !hasTitle('ja') ? 'en' : 'ja';
}
