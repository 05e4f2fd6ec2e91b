import { areaAddress } from '../../model/address';
import { isSameData } from '../../model/is-same-data';
import { moveValidation } from '../../model/move-validation';
import { validationMeaning } from '../../model/normalize-validations';
import { sweepAreas } from '../../model/sweep-areas';
import type { ConditionalFormatModel, ValidationModel } from '../../model/workbook-model';
import type { SetConditionalFormats } from '../steps/set-conditional-formats';
import type { Difference } from './difference';

/** Validations for the cells that are to allow something else, given validations without overlaps. */
export function validationDifference(
  sheet: string,
  before: readonly ValidationModel[],
  after: readonly ValidationModel[],
): Difference {
  if (isSameData(before, after)) return [];
  const old = new Set(before);
  const layers = [...before, ...after].map((validation) => ({
    area: validation.area,
    value: validation,
  }));
  const shared = new Map<string, ValidationModel>();
  const removed = new Set<ValidationModel | undefined>();
  const bands = sweepAreas(layers, (over) => {
    const [was, is] = [over.find((each) => old.has(each)), over.find((each) => !old.has(each))];
    if (is === undefined) removed.add(was);
    if (is === undefined) return null;
    const meaning = validationMeaning(is);
    if (was !== undefined && validationMeaning(was) === meaning) return null;
    const known = shared.get(meaning) ?? is;
    shared.set(meaning, known);
    return known;
  });
  if (removed.size > 0) return ['validation-removed'];
  return bands.flatMap(({ row, rowCount, runs }) =>
    runs.map(({ column, columnCount, value }) => {
      const area = { row, column, rowCount, columnCount };
      return { kind: 'setValidation', sheet, validation: moveValidation(value, area) } as const;
    }),
  );
}

type Formats = readonly ConditionalFormatModel[];

/**
 * Steps that turn one list of conditional formats into another, their order included.
 *
 * A step puts the rules of its area behind all others. So the areas at the front that are right
 * already are left alone, as many as possible, and all others are set anew, one after the other.
 */
export function conditionalFormatDifference(
  sheet: string,
  before: Formats,
  after: Formats,
): Difference {
  if (isSameData(before, after)) return [];
  const kept = keptAtFront(before, after);
  const groups = groupByArea(after.slice(kept));
  const names = groups.map(([first]) => areaOf(first));
  const isMixed = kept === 0 && new Set(names).size < names.length;
  if (isMixed) return ['conditional-formats-mixed'];
  const wanted = new Set(after.map(areaOf));
  const gone = new Map(before.map((format) => [areaOf(format), format.area]));
  for (const area of wanted) gone.delete(area);
  return [
    ...[...gone.values()].map((area) => stepOf(sheet, area, [])),
    ...groups.map((group) => stepOf(sheet, group[0].area, group)),
  ];
}

function stepOf(
  sheet: string,
  area: ConditionalFormatModel['area'],
  formats: Formats,
): SetConditionalFormats {
  return {
    kind: 'setConditionalFormats',
    sheet,
    area,
    rules: formats.map(({ rule }) => rule),
  };
}

/** How many formats at the front can stay; 0 also when nothing else would give the order. */
function keptAtFront(before: Formats, after: Formats): number {
  for (let count = after.length; count > 0; count -= 1) {
    const [front, rest] = [after.slice(0, count), after.slice(count)];
    const areas = new Set(front.map(areaOf));
    const names = groupByArea(rest).map(([first]) => areaOf(first));
    const isPossible =
      new Set(names).size === names.length &&
      names.every((name) => !areas.has(name)) &&
      isSameData(
        before.filter((format) => areas.has(areaOf(format))),
        front,
      );
    if (isPossible) return count;
  }
  return 0;
}

type Group = readonly [ConditionalFormatModel, ...ConditionalFormatModel[]];

/** Neighbours over the same area. */
function groupByArea(formats: Formats): readonly Group[] {
  return formats.reduce<readonly Group[]>((groups, format) => {
    const last = groups[groups.length - 1];
    if (last === undefined || areaOf(last[0]) !== areaOf(format)) return [...groups, [format]];
    return [...groups.slice(0, -1), [...last, format]];
  }, []);
}

function areaOf(format: ConditionalFormatModel): string {
  return areaAddress(format.area);
}
