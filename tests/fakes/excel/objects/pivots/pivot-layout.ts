import { enumerationValue, truth } from '../../arguments';
import type { Area } from '../../area';
import type { Sheet } from '../../book';
import { ExcelError } from '../../excel-error';
import type { HostContext, HostObject as Parent, Methods, Properties } from '../../host-object';
import { HostObject } from '../../host-object';
import { areaOfPivot, layoutOf } from './pivot-area';
import type { OpenPivot } from './pivot-axes';

const switches = {
  ShowColumnGrandTotals: true,
  ShowRowGrandTotals: true,
  EnableFieldList: true,
  AutoFormat: true,
  PreserveFormatting: true,
  FillEmptyCells: false,
  ShowFieldHeaders: true,
} as const;

/** `pivotTable.layout`. Its areas are those of the tabular form, whatever form was chosen. */
export class PivotLayoutObject extends HostObject {
  readonly type = 'PivotLayout';
  private readonly sheet: Sheet;
  private readonly open: OpenPivot;

  protected override readonly properties: Properties = {
    LayoutType: this.kept('LayoutType', 'Compact', (value) =>
      enumerationValue(this.host, 'PivotLayoutType', value),
    ),
    SubtotalLocation: this.kept('SubtotalLocation', 'AtTop', (value) =>
      enumerationValue(this.host, 'SubtotalLocationType', value),
    ),
    ...Object.fromEntries(
      Object.entries(switches).map(([name, start]) => [name, this.kept(name, start, truth)]),
    ),
  };

  protected override readonly methods: Methods = {
    GetRange: () => this.range(layoutOf(this.host.book, this.open.pivot)?.tableArea),
    GetDataBodyRange: () => this.range(this.bodyArea()),
    RepeatAllItemLabels: ([repeats]) => void truth(repeats),
    DisplayBlankLineAfterEachItem: ([displays]) => void truth(displays),
  };

  constructor(host: HostContext, parent: Parent, [sheet, open]: readonly [Sheet, OpenPivot]) {
    super(host, parent);
    this.sheet = sheet;
    this.open = open;
  }

  private kept(
    name: string,
    start: unknown,
    check: (value: unknown) => unknown,
  ): { get: () => unknown; set: (value: unknown) => void } {
    return {
      get: () => this.open.pivot.layout[name] ?? start,
      set: (value) => {
        this.open.pivot.layout[name] = check(value);
      },
    };
  }

  private bodyArea(): Area {
    const layout = layoutOf(this.host.book, this.open.pivot);
    if (layout === null) throw new ExcelError('ItemNotFound');
    const { tableArea, headerRows, labelColumns } = layout;
    return {
      row: tableArea.row + headerRows,
      column: tableArea.column + labelColumns,
      rowCount: tableArea.rowCount - headerRows,
      columnCount: tableArea.columnCount - labelColumns,
    };
  }

  private range(area: Area | undefined): HostObject {
    return this.host.range({
      sheet: this.sheet,
      area: area ?? areaOfPivot(this.host.book, this.open.pivot),
    });
  }
}
