import { defaultStyle, isEmptyStyle } from '../../model/cell-style';
import { isSameData } from '../../model/is-same-data';
import { sweepAreas } from '../../model/sweep-areas';
import type { CellBorder, CellStyle, StyledArea } from '../../model/workbook-model';
import type { Difference } from './difference';

/** What a cell lacks to look as it should; `null` for a look that no style can bring. */
type StyleChange = CellStyle | null;

interface Side {
  readonly isAfter: boolean;
  readonly style: CellStyle;
}

/**
 * Styles for the cells that look different, given what each sheet shows without overlaps and in
 * canonical form. What every cell has anyway can be set back; a colour or a line can't be taken away.
 */
export function styleDifference(
  sheet: string,
  before: readonly StyledArea[],
  after: readonly StyledArea[],
): Difference {
  if (isSameData(before, after)) return [];
  const changes = new StyleChanges();
  const layers = [...sideOf(before, false), ...sideOf(after, true)];
  const bands = sweepAreas(layers, (sides) =>
    changes.between(lookOf(sides, false), lookOf(sides, true)),
  );
  if (changes.isImpossible()) return ['style-removed'];
  return bands.flatMap(({ row, rowCount, runs }) =>
    runs.map(({ column, columnCount, value: style }) => {
      return {
        kind: 'setStyle',
        sheet,
        area: { row, column, rowCount, columnCount },
        style,
      } as const;
    }),
  );
}

function sideOf(styles: readonly StyledArea[], isAfter: boolean) {
  return styles.map(({ area, style }) => ({ area, value: { isAfter, style } }));
}

const plain: CellStyle = {};

function lookOf(sides: readonly Side[], isAfter: boolean): CellStyle {
  return sides.find((side) => side.isAfter === isAfter)?.style ?? plain;
}

/** Works each pair of looks out once: cells that look alike share one style object. */
class StyleChanges {
  readonly #known = new Map<CellStyle, Map<CellStyle, StyleChange>>();
  readonly #byJson = new Map<string, CellStyle>();
  #impossible = false;

  between(before: CellStyle, after: CellStyle): CellStyle | null {
    const known = this.#known.get(before) ?? new Map<CellStyle, StyleChange>();
    this.#known.set(before, known);
    let change = known.get(after);
    if (change === undefined) {
      change = this.#shared(changeOf(before, after));
      known.set(after, change);
    }
    return change;
  }

  isImpossible(): boolean {
    return this.#impossible;
  }

  #shared(change: StyleChange): StyleChange {
    if (change === null) this.#impossible = true;
    if (change === null || isEmptyStyle(change)) return null;
    const json = JSON.stringify(change);
    const shared = this.#byJson.get(json) ?? change;
    this.#byJson.set(json, shared);
    return shared;
  }
}

function changeOf(before: CellStyle, after: CellStyle): StyleChange {
  const { border: linesBefore = {}, ...restBefore } = before;
  const { border: linesAfter = {}, ...restAfter } = after;
  const rest = changed({ ...defaultStyle, ...restBefore }, { ...defaultStyle, ...restAfter });
  const border: CellBorder | null = changed(linesBefore, linesAfter);
  if (rest === null || border === null) return null;
  return Object.keys(border).length === 0 ? rest : { ...rest, border };
}

/** The properties that are new or different; `null` when one is gone. */
function changed<Properties extends object>(
  before: Properties,
  after: Properties,
): Partial<Properties> | null {
  if (Object.keys(before).some((key) => !(key in after))) return null;
  const old = new Map<string, unknown>(Object.entries(before));
  const entries = Object.entries(after).filter(([key, value]) => !isSameData(old.get(key), value));
  return Object.fromEntries(entries) as Partial<Properties>;
}
