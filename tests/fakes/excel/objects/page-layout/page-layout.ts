import { limits } from '../../area';
import { enumerationValue, oneOf, placeArgument, record, wholeNumber } from '../../arguments';
import type { Page, Sheet } from '../../book';
import { ExcelError, NotEmulatedError } from '../../excel-error';
import type { HostContext, HostObject as Parent, Methods, Properties } from '../../host-object';
import { HostObject } from '../../host-object';
import { RangeAreasObject } from '../range-areas';
import { pageOf, pageToChange } from './page-of-sheet';

const mostPages = 32_767;

/** `worksheet.pageLayout`. Margins, centring and the like are only remembered. */
export class PageLayoutObject extends HostObject {
  readonly type = 'PageLayout';
  private titleColumns: Sheet['frozen']['columns'] | undefined;

  protected override readonly properties: Properties = {
    Orientation: {
      get: () => pageOf(this.sheet).orientation,
      set: (value) => {
        this.page().orientation = oneOf(value, ['Portrait', 'Landscape']);
      },
    },
    PaperSize: {
      get: () => pageOf(this.sheet).paperSize,
      set: (value) => {
        const paperSize = enumerationValue(this.host, 'PaperType', value);
        this.page().paperSize = paperSize;
      },
    },
    Zoom: {
      get: () => pageOf(this.sheet).zoom,
      set: (value) => {
        const zoom = checkZoom(value);
        this.page().zoom = zoom;
      },
    },
  };

  protected override readonly methods: Methods = {
    SetPrintArea: ([area]) => this.setPrintArea(area),
    GetPrintArea: () => this.printArea(),
    SetPrintTitleRows: ([rows]) => this.setTitleRows(rows),
    GetPrintTitleRows: () => this.titleRows(),
    SetPrintTitleColumns: ([columns]) => this.setTitleColumns(columns),
    GetPrintTitleColumns: () => this.titleColumnRange(),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly sheet: Sheet,
  ) {
    super(host, parent);
  }

  private page(): Page {
    return pageToChange(this.sheet);
  }

  private setPrintArea(value: unknown): void {
    if (value === '') {
      delete this.page().printArea;
      return;
    }
    if (value instanceof RangeAreasObject) throw new NotEmulatedError('print areas of many blocks');
    const { sheet, area } = placeArgument(this.host, value, this.sheet);
    if (sheet !== this.sheet) throw new ExcelError('InvalidArgument');
    this.page().printArea = area;
  }

  private printArea(): HostObject {
    const { printArea } = pageOf(this.sheet);
    if (printArea === undefined) throw new ExcelError('ItemNotFound');
    return new RangeAreasObject(this.host, this, { sheet: this.sheet, areas: [printArea] });
  }

  private setTitleRows(value: unknown): void {
    if (value === '') {
      delete this.page().titleRows;
      return;
    }
    const { sheet, area } = placeArgument(this.host, value, this.sheet);
    const isWhole = sheet === this.sheet && area.columnCount === limits.columns;
    if (!isWhole) throw new ExcelError('InvalidArgument');
    this.page().titleRows = { row: area.row, rowCount: area.rowCount };
  }

  private titleRows(): HostObject {
    const { titleRows } = pageOf(this.sheet);
    if (titleRows === undefined) throw new ExcelError('ItemNotFound');
    const area = { ...titleRows, column: 0, columnCount: limits.columns };
    return this.host.range({ sheet: this.sheet, area });
  }

  /** No model of ours has repeated columns, so only this view knows them. */
  private setTitleColumns(value: unknown): void {
    const { sheet, area } = placeArgument(this.host, value, this.sheet);
    const isWhole = sheet === this.sheet && area.rowCount === limits.rows && area.column === 0;
    if (!isWhole) throw new ExcelError('InvalidArgument');
    this.page();
    this.titleColumns = area.columnCount;
  }

  private titleColumnRange(): HostObject {
    if (this.titleColumns === undefined) throw new ExcelError('ItemNotFound');
    const area = { row: 0, column: 0, rowCount: limits.rows, columnCount: this.titleColumns };
    return this.host.range({ sheet: this.sheet, area });
  }
}

/** Excel scales or fits to pages; it cannot do both. */
function checkZoom(value: unknown): Page['zoom'] {
  const given = record(value);
  const part = (name: string) => given[name] ?? undefined;
  const scale = part('scale');
  const [across, down] = [part('horizontalFitToPages'), part('verticalFitToPages')];
  const fits = across !== undefined || down !== undefined;
  if (fits === (scale !== undefined)) throw new ExcelError('InvalidArgument');
  if (!fits) return { scale: within(scale, 10, 400) };
  return {
    ...(across === undefined ? {} : { horizontalFitToPages: within(across, 1, mostPages) }),
    ...(down === undefined ? {} : { verticalFitToPages: within(down, 1, mostPages) }),
  };
}

function within(value: unknown, least: number, most: number): number {
  const given = wholeNumber(value, least);
  if (given > most) throw new ExcelError('InvalidArgument');
  return given;
}
