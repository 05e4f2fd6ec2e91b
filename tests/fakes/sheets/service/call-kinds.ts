/**
 * What a call means to Apps Script's batching.
 *
 * `handle` gives an object to work with and asks the spreadsheet for nothing, `read` asks for its
 * contents, `write` changes it later, `local` builds something in the script. Reads after writes make
 * Google apply the writes first, which is what takes the time.
 */
export type CallKind = 'handle' | 'read' | 'write' | 'local';

/** Services and classes that never touch the spreadsheet's contents. */
const LOCAL =
  /Builder$|^(Utilities|Logger|Session|LockService|Lock|PropertiesService|Properties|HtmlService|HtmlOutput|Charts|Menu|Ui|User|ContainerInfo|RichTextValue|TextStyle|DataValidation|ConditionalFormatRule|BooleanCondition|GradientCondition|FilterCriteria|DeveloperMetadataLocation|DeveloperMetadataFinder|ChartOptions)$/;

/** Calls that give what the handle already knows, or another handle. */
const HANDLES: Readonly<Record<string, RegExp>> = {
  SpreadsheetApp: /^(get|new|setActive|setCurrent|flush)/,
  Spreadsheet:
    /^(getId|getUrl|getActive\w*|getSheets|getSheetBy\w+|getRange|getRangeList|createDeveloperMetadataFinder|setActive\w*|toast|addMenu)$/,
  Sheet:
    /^(getName|getSheetName|getSheetId|getParent|getRange|getRangeList|newChart|activate|createDeveloperMetadataFinder|setActive\w*|setCurrentCell)$/,
  Range:
    /^(getSheet|getGridId|getRow|getRowIndex|getColumn|getNumRows|getNumColumns|getLastRow|getLastColumn|getA1Notation|getCell|offset|activate|activateAsCurrentCell|createDeveloperMetadataFinder|is(Start|End)(Row|Column)Bounded)$/,
  RangeList: /^(getRanges|activate)$/,
  EmbeddedChart: /^modify$/,
};

/** The kind of a call to a method of a class. */
export function callKind(className: string, method: string): CallKind {
  if (`${className}.${method}` === 'DeveloperMetadataFinder.find') return 'read';
  if (LOCAL.test(className)) return 'local';
  if (HANDLES[className]?.test(method) === true) return 'handle';
  return /^(get|is|has|can|find|are|totals)/.test(method) ? 'read' : 'write';
}
