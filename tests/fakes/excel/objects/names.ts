import { optionalText, text, truth } from '../arguments';
import type { Place } from '../area';
import { columnLetters, limits, parsePlace, quoteSheet } from '../area';
import type { DefinedName } from '../book';
import { ExcelError } from '../excel-error';
import type { HostClasses, HostContext, Methods, Navigations, Properties } from '../host-object';
import { HostCollection, HostObject, hasPlace, sheetOfOrUndefined } from '../host-object';
import { requireName } from '../table-rules';
import { interpret } from '../typed-input';
import { refuseMissingSheets } from '../write-cells';

class NameObject extends HostObject {
  readonly type = 'NamedItem';

  protected override readonly properties: Properties = {
    _Id: { get: () => this.name.name },
    Name: { get: () => this.name.name },
    Formula: {
      get: () => this.name.formula,
      set: (value) => {
        this.name.formula = requireFormula(this.host, text(value));
      },
    },
    Visible: {
      get: () => this.name.visible,
      set: (value) => {
        this.name.visible = truth(value);
      },
    },
    Comment: {
      get: () => this.name.comment,
      set: (value) => {
        this.name.comment = text(value);
      },
    },
    Scope: { get: () => 'Workbook' },
    Type: { get: () => kindOf(this.host, this.name) },
    Value: { get: () => valueOf(this.host, this.name) },
  };

  protected override readonly navigations: Navigations = {
    // A name of the workbook belongs to no sheet.
    WorksheetOrNullObject: () => null,
  };

  protected override readonly methods: Methods = {
    GetRange: () => {
      const place = placeOfName(this.host, this.name);
      if (place === undefined) throw new ExcelError('ItemNotFound');
      return this.host.range(place);
    },
    Delete: () => {
      this.host.book.names = this.host.book.names.filter((name) => name !== this.name);
    },
  };

  constructor(
    host: HostContext,
    parent: HostObject | null,
    private readonly name: DefinedName,
  ) {
    super(host, parent);
  }

  override isGone(): boolean {
    return !this.host.book.names.includes(this.name);
  }
}

function placeOfName({ book }: HostContext, { formula }: DefinedName): Place | undefined {
  return parsePlace(book, formula.slice(1));
}

function kindOf(host: HostContext, name: DefinedName): string {
  if (placeOfName(host, name) !== undefined) return 'Range';
  const constant = constantOf(name);
  if (typeof constant === 'number') return Number.isInteger(constant) ? 'Integer' : 'Double';
  if (typeof constant === 'boolean') return 'Boolean';
  // What a calculation would give is not known here.
  if (constant === undefined || constant.startsWith('#')) return 'Error';
  return 'String';
}

function valueOf(host: HostContext, name: DefinedName): unknown {
  return placeOfName(host, name) === undefined
    ? (constantOf(name) ?? '#N/A')
    : name.formula.slice(1);
}

function constantOf({ formula }: DefinedName): string | number | boolean | undefined {
  const body = formula.slice(1);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  if (quoted !== null) return (quoted[1] ?? '').replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === 'TRUE';
  if (body.startsWith('#')) return body;
  return body.trim() !== '' && Number.isFinite(Number(body)) ? Number(body) : undefined;
}

/** A formula as it is; any other text becomes a constant text. */
function requireFormula(host: HostContext, given: string): string {
  if (!given.startsWith('=')) return `="${given.replaceAll('"', '""')}"`;
  const { cell } = interpret(given, 'General');
  if (cell?.formula === undefined) throw new ExcelError('InvalidArgument');
  refuseMissingSheets(host, given);
  return given;
}

/** The names of the workbook. */
class NameCollection extends HostCollection {
  readonly type = 'NamedItemCollection';

  protected override readonly methods: Methods = {
    Add: ([name, reference, comment]) => this.add(text(name), reference, comment),
  };

  items(): readonly HostObject[] {
    if (sheetOfOrUndefined(this) !== undefined) return [];
    return this.host.book.names.map((name) => this.view(name));
  }

  private view(name: DefinedName): HostObject {
    return this.host.view(name, () => new NameObject(this.host, null, name));
  }

  private add(given: string, reference: unknown, comment: unknown): HostObject {
    const name: DefinedName = {
      name: requireName(this.host.book, given),
      formula: hasPlace(reference)
        ? `=${absoluteAddress(reference.place)}`
        : requireFormula(this.host, text(reference)),
      visible: true,
      comment: optionalText(comment) ?? '',
    };
    this.host.book.names.push(name);
    return this.view(name);
  }
}

function absoluteAddress({ sheet, area }: Place): string {
  const cell = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const [endRow, endColumn] = [area.row + area.rowCount - 1, area.column + area.columnCount - 1];
  const isColumns = area.rowCount === limits.rows;
  const first = isColumns ? `$${columnLetters(area.column)}` : cell(area.row, area.column);
  const last = isColumns ? `$${columnLetters(endColumn)}` : cell(endRow, endColumn);
  return `${quoteSheet(sheet.name)}!${first === last && !isColumns ? first : `${first}:${last}`}`;
}

/** The classes of this file, by their names on the wire. */
export const nameClasses: HostClasses = {
  NamedItemCollection: (host, parent) => new NameCollection(host, parent),
};
