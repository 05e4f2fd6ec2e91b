import { optionalText } from '../arguments';
import { ExcelError } from '../excel-error';
import type { HostClasses, Methods, Navigations, Properties } from '../host-object';
import { HostObject } from '../host-object';
import { WorksheetCollection } from './worksheet';

/** The workbook, where every path begins. */
export class WorkbookObject extends HostObject {
  readonly type = 'Workbook';
  private readonly worksheets = new WorksheetCollection(this.host, this);

  protected override readonly properties: Properties = {
    Name: { get: () => this.host.book.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true, set: () => undefined },
    AutoSave: { get: () => true },
    PreviouslySaved: { get: () => true },
    ChartDataPointTrack: { get: () => true, set: () => undefined },
    UsePrecisionAsDisplayed: { get: () => false, set: () => undefined },
    CalculationEngineVersion: { get: () => 191029 },
  };

  protected override readonly navigations: Navigations = { Worksheets: () => this.worksheets };

  protected override readonly methods: Methods = {
    // What the client for the web calls in place of the application's `createWorkbook` and `open`.
    CreateAndOpenWorkbook: () => {
      this.host.record('createWorkbook');
      this.host.record('openWorkbook');
    },
    GetSelectedRange: () => this.host.range(this.host.book.selection),
    GetActiveCell: () => this.host.range(this.activeCell()),
    _RemoveReference: ([reference]) => this.host.release(optionalText(reference)),
    _RemoveAllReferences: () => this.host.release(undefined),
    _GetReferenceCount: () => 0,
  };

  private activeCell() {
    const { sheet, area } = this.host.book.selection;
    return { sheet, area: { ...area, rowCount: 1, columnCount: 1 } };
  }
}

/** The application; what it does to a workbook is only noted. */
class ApplicationObject extends HostObject {
  readonly type = 'Application';

  protected override readonly properties: Properties = {
    CalculationMode: {
      get: () => this.mode,
      set: (value) => {
        this.mode = this.requireMode(value);
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  };

  protected override readonly methods: Methods = {
    SuspendApiCalculationUntilNextSync: () =>
      this.host.record('suspendApiCalculationUntilNextSync'),
    SuspendScreenUpdatingUntilNextSync: () =>
      this.host.record('suspendScreenUpdatingUntilNextSync'),
    Calculate: () => this.host.record('calculate'),
    CreateWorkbook: () => {
      this.host.record('createWorkbook');
      return new CreatedWorkbook(this.host, this);
    },
    _GetWorkbookCreatedById: () => new CreatedWorkbook(this.host, this),
  };

  private mode = 'Automatic';

  private requireMode(value: unknown): string {
    const modes = this.host.schema.enumerations['CalculationMode'] ?? [];
    if (typeof value !== 'string' || !modes.includes(value)) {
      throw new ExcelError('InvalidArgument');
    }
    return value;
  }
}

/** A workbook made from a file; it opens in a window of its own, out of reach. */
class CreatedWorkbook extends HostObject {
  readonly type = 'WorkbookCreated';
  protected override readonly properties: Properties = { Id: { get: () => 'created' } };
  protected override readonly methods: Methods = { Open: () => this.host.record('openWorkbook') };
}

/** The classes of this file, by their names on the wire. */
export const workbookClasses: HostClasses = {
  // The workbook keeps what it navigated to, so there is one application.
  Application: (host, parent) => new ApplicationObject(host, parent),
};
