/** Range and RangeList. */
import type { ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import { clear, rangeValues } from './range-values';
import { rangeFormats } from './range-formats';
import { rangeObjects } from './range-objects';
import type { GoogleRange, RangeHandle } from './states';
import { giveRange, requireRange } from './states';

type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;

const handlers = { ...rangeValues, ...rangeFormats, ...rangeObjects };

defineService<RangeHandle, GoogleRange>('Range', handlers, requireRange);

interface ListHandle extends ServiceState {
  readonly ranges: readonly RangeHandle[];
}

/** Does the same to every range, by the handler of Range. */
const each =
  (method: keyof typeof handlers) =>
  (list: ListHandle, ...given: never[]) => {
    for (const range of list.ranges) {
      requireRange(range);
      handlers[method]?.(range, ...given);
    }
  };

defineService<ListHandle, GoogleRangeList>('RangeList', {
  getRanges: ({ session, ranges }) => ranges.map((range) => giveRange(session, range)),
  clear: ({ ranges }, options = {}) => {
    for (const range of ranges) clear(range, options);
  },
  clearContent: each('clearContent'),
  clearFormat: each('clearFormat'),
  clearNote: each('clearNote'),
  clearDataValidations: each('clearDataValidations'),
  breakApart: each('breakApart'),
  insertCheckboxes: each('insertCheckboxes'),
  removeCheckboxes: each('removeCheckboxes'),
  setBackground: each('setBackground'),
  setBorder: each('setBorder'),
  setFontColor: each('setFontColor'),
  setFontFamily: each('setFontFamily'),
  setFontLine: each('setFontLine'),
  setFontSize: each('setFontSize'),
  setFontStyle: each('setFontStyle'),
  setFontWeight: each('setFontWeight'),
  setFormula: each('setFormula'),
  setHorizontalAlignment: each('setHorizontalAlignment'),
  setNote: each('setNote'),
  setNumberFormat: each('setNumberFormat'),
  setValue: each('setValue'),
  setVerticalAlignment: each('setVerticalAlignment'),
  setWrap: each('setWrap'),
  setWrapStrategy: each('setWrapStrategy'),
});
