import type { Place } from '../../area';
import { parsePlace } from '../../area';
import { placeArgument, text } from '../../arguments';
import type { Pivot, Sheet } from '../../book';
import { newId } from '../../book';
import { ExcelError } from '../../excel-error';
import { refuseWhenProtected } from '../../guard';
import type { HostContext, HostObject as Parent, Methods } from '../../host-object';
import { HostCollection, HostObject, hasPlace } from '../../host-object';
import { requireRoom } from './pivot-area';
import { checkPivotName } from './pivot-names';
import { requireSource, sourcePlace } from './pivot-source';
import { PivotTableObject } from './pivot-table';

/** `worksheet.pivotTables`, or those of the workbook where no sheet is given. */
export class PivotCollectionObject extends HostCollection {
  readonly type = 'PivotTableCollection';

  protected override readonly methods: Methods = {
    Add: ([name, source, destination]) => this.add(text(name), source, destination),
    RefreshAll: () => {
      for (const pivot of this.items()) pivot.call('Refresh', []);
    },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly sheet: Sheet | undefined,
  ) {
    super(host, parent);
  }

  items(): readonly HostObject[] {
    const sheets = this.sheet === undefined ? this.host.book.sheets : [this.sheet];
    return sheets.flatMap((sheet) => sheet.pivots.map((pivot) => this.pivotView(sheet, pivot)));
  }

  private add(name: string, source: unknown, destination: unknown): HostObject {
    const { book } = this.host;
    const { sheet, area } = placeArgument(this.host, destination, this.sheet);
    if (this.sheet !== undefined && sheet !== this.sheet) throw new ExcelError('InvalidArgument');
    refuseWhenProtected(sheet, 'allowPivotTables');
    const pivot: Pivot = {
      id: newId(book),
      name: checkPivotName(book, name),
      source: this.source(source),
      anchor: { row: area.row, column: area.column },
      rows: [],
      columns: [],
      values: [],
      filters: [],
      layout: {},
    };
    requireSource(sourcePlace(book, pivot));
    requireRoom(book, sheet, pivot);
    sheet.pivots.push(pivot);
    return this.pivotView(sheet, pivot);
  }

  /** A table, a range, the name of a table, or an address. */
  private source(given: unknown): Pivot['source'] {
    const table = tableGiven(this.host, given);
    if (table !== undefined) return { table };
    const place = blockGiven(this.host, given, this.sheet);
    if (place === undefined) throw new ExcelError('InvalidArgument');
    return { sheet: place.sheet, area: place.area };
  }

  private pivotView(sheet: Sheet, pivot: Pivot): HostObject {
    return this.host.view(pivot, () => new PivotTableObject(this.host, this, [sheet, pivot]));
  }
}

function tableGiven({ book }: HostContext, given: unknown): string | undefined {
  if (given instanceof HostObject && given.type === 'Table') return String(given.getProperty('Id'));
  if (typeof given !== 'string') return undefined;
  return book.sheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name.toLowerCase() === given.toLowerCase())?.id;
}

function blockGiven(
  { book }: HostContext,
  given: unknown,
  sheet: Sheet | undefined,
): Place | undefined {
  if (hasPlace(given)) return given.place;
  return typeof given === 'string' ? parsePlace(book, given, sheet) : undefined;
}
