import { oneOf, optionalText, record, truth } from '../arguments';
import type { ProtectionOptions, Sheet } from '../book';
import { ExcelError } from '../excel-error';
import type { HostClasses, HostContext, Methods, Properties } from '../host-object';
import { HostObject, sheetOf } from '../host-object';

const selectionModes = ['Normal', 'Unlocked', 'None'] as const;

/** What a protected sheet allows when nobody says anything. */
export const defaultProtection: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

class SheetProtectionObject extends HostObject {
  readonly type = 'WorksheetProtection';

  protected override readonly properties: Properties = {
    Protected: { get: () => this.sheet.protection !== null },
    Options: { get: () => this.sheet.protection?.options ?? null },
  };

  protected override readonly methods: Methods = {
    Protect: ([options, password]) => this.protect(options, optionalText(password) ?? ''),
    Unprotect: ([password]) => this.unprotect(optionalText(password) ?? ''),
  };

  constructor(
    host: HostContext,
    parent: HostObject,
    private readonly sheet: Sheet,
  ) {
    super(host, parent);
  }

  /** Documented: a sheet that is protected already is refused. */
  private protect(given: unknown, password: string): void {
    if (this.sheet.protection !== null) throw new ExcelError('AccessDenied');
    this.sheet.protection = { options: optionsOf(given), password };
  }

  private unprotect(password: string): void {
    if (this.sheet.protection === null) return;
    if (this.sheet.protection.password !== password) throw new ExcelError('BadPassword');
    this.sheet.protection = null;
  }
}

function optionsOf(given: unknown): ProtectionOptions {
  if (given === undefined || given === null) return defaultProtection;
  const options = Object.entries(record(given)).map(([name, value]) => {
    if (!(name in defaultProtection)) throw new ExcelError('InvalidArgument');
    return [name, name === 'selectionMode' ? oneOf(value, selectionModes) : truth(value)] as const;
  });
  return { ...defaultProtection, ...Object.fromEntries(options) };
}

class WorkbookProtectionObject extends HostObject {
  readonly type = 'WorkbookProtection';

  protected override readonly properties: Properties = {
    Protected: { get: () => this.host.book.structureProtection !== null },
  };

  protected override readonly methods: Methods = {
    Protect: ([password]) => {
      const { book } = this.host;
      if (book.structureProtection !== null) throw new ExcelError('AccessDenied');
      book.structureProtection = { password: optionalText(password) ?? '' };
    },
    Unprotect: ([password]) => {
      const { book } = this.host;
      if (book.structureProtection === null) return;
      if (book.structureProtection.password !== (optionalText(password) ?? '')) {
        throw new ExcelError('BadPassword');
      }
      book.structureProtection = null;
    },
  };
}

/** The classes of this file, by their names on the wire. */
export const protectionClasses: HostClasses = {
  WorksheetProtection: (host, parent) => new SheetProtectionObject(host, parent, sheetOf(parent)),
  WorkbookProtection: (host, parent) => new WorkbookProtectionObject(host, parent),
};
