import type { Area } from '../area';
import { limits, placeAddress } from '../area';
import type { Sheet } from '../book';
import type { HostContext, HostObject as Parent, Navigations, Properties } from '../host-object';
import { HostCollection, HostObject } from '../host-object';

/** Blocks of one sheet, as a `RangeAreas` shows them. */
export interface SheetAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** `Excel.RangeAreas`: where it is. What can be done with several blocks at once is not emulated. */
export class RangeAreasObject extends HostObject {
  readonly type = 'RangeAreas';

  protected override readonly properties: Properties = {
    Address: { get: () => this.address() },
    AddressLocal: { get: () => this.address() },
    AreaCount: { get: () => this.content.areas.length },
    CellCount: { get: () => this.cellCount() },
    IsEntireColumn: { get: () => this.all(({ rowCount }) => rowCount === limits.rows) },
    IsEntireRow: { get: () => this.all(({ columnCount }) => columnCount === limits.columns) },
  };

  protected override readonly navigations: Navigations = {
    Areas: () => new AreasObject(this.host, this, this.content),
    Worksheet: () => this.host.sheet(this.content.sheet),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    readonly content: SheetAreas,
  ) {
    super(host, parent);
  }

  private address(): string {
    const { sheet, areas } = this.content;
    return areas.map((area) => placeAddress({ sheet, area })).join(',');
  }

  private cellCount(): number {
    return this.content.areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
  }

  private all(isSuch: (area: Area) => boolean): boolean {
    return this.content.areas.every(isSuch);
  }
}

class AreasObject extends HostCollection {
  readonly type = 'RangeCollection';

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly content: SheetAreas,
  ) {
    super(host, parent);
  }

  items(): readonly HostObject[] {
    const { sheet, areas } = this.content;
    return areas.map((area) => this.host.range({ sheet, area }));
  }
}
