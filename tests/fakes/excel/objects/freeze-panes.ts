import type { Area } from '../area';
import { limits } from '../area';
import { placeArgument, wholeNumber } from '../arguments';
import type { Sheet } from '../book';
import { ExcelError, NotEmulatedError } from '../excel-error';
import type { HostClasses, HostContext, HostObject as Parent, Methods } from '../host-object';
import { HostObject, sheetOf } from '../host-object';

/** `worksheet.freezePanes`. Each call replaces what was frozen before. */
class FreezePanesObject extends HostObject {
  readonly type = 'WorksheetFreezePanes';

  protected override readonly methods: Methods = {
    FreezeAt: ([range]) => this.freezeAt(range),
    FreezeRows: ([count]) => this.freeze({ rows: wholeNumber(count ?? 1), columns: 0 }),
    FreezeColumns: ([count]) => this.freeze({ rows: 0, columns: wholeNumber(count ?? 1) }),
    Unfreeze: () => this.freeze({ rows: 0, columns: 0 }),
    GetLocation: () => this.host.range({ sheet: this.sheet, area: this.location() }),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly sheet: Sheet,
  ) {
    super(host, parent);
  }

  private freezeAt(range: unknown): void {
    if (range === null || range === undefined) {
      this.freeze({ rows: 0, columns: 0 });
      return;
    }
    const { sheet, area } = placeArgument(this.host, range, this.sheet);
    if (sheet !== this.sheet) throw new ExcelError('InvalidArgument');
    // Excel takes the block as the whole contents of the pane, so that what is before it disappears.
    if (area.row > 0 || area.column > 0) throw new NotEmulatedError('panes that hide cells');
    this.freeze({
      rows: area.rowCount === limits.rows ? 0 : area.rowCount,
      columns: area.columnCount === limits.columns ? 0 : area.columnCount,
    });
  }

  private freeze(frozen: Sheet['frozen']): void {
    if (frozen.rows >= limits.rows || frozen.columns >= limits.columns) {
      throw new ExcelError('InvalidArgument');
    }
    this.sheet.frozen = frozen;
  }

  private location(): Area {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) throw new ExcelError('ItemNotFound');
    return {
      row: 0,
      column: 0,
      rowCount: rows === 0 ? limits.rows : rows,
      columnCount: columns === 0 ? limits.columns : columns,
    };
  }
}

/** The classes of this file, by their names on the wire. */
export const freezePanesClasses: HostClasses = {
  WorksheetFreezePanes: (host, parent) => new FreezePanesObject(host, parent, sheetOf(parent)),
};
