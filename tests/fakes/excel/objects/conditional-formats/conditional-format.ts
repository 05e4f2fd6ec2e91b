import { truth } from '../../arguments';
import type { ConditionalFormat } from '../../book';
import { ExcelError } from '../../excel-error';
import { refuseWhenProtected } from '../../guard';
import type {
  HostContext,
  HostObject as Parent,
  Methods,
  Navigations,
  Properties,
} from '../../host-object';
import { HostObject } from '../../host-object';
import { RangeAreasObject } from '../range-areas';
import { ColorScaleObject } from './color-scale';
import { CustomFormatObject } from './custom-format';
import { DataBarObject } from './data-bar';
import type { SeenFormat } from './seen-format';

/** The parts that only one type has, by type. Those without a view of their own are bags. */
const parts: Readonly<Record<string, readonly [navigation: string, className: string]>> = {
  CellValue: ['CellValue', 'CellValueConditionalFormat'],
  ContainsText: ['TextComparison', 'TextConditionalFormat'],
  IconSet: ['IconSet', 'IconSetConditionalFormat'],
  PresetCriteria: ['Preset', 'PresetCriteriaConditionalFormat'],
  TopBottom: ['TopBottom', 'TopBottomConditionalFormat'],
  ColorScale: ['ColorScale', 'ColorScaleConditionalFormat'],
  Custom: ['Custom', 'CustomConditionalFormat'],
  DataBar: ['DataBar', 'DataBarConditionalFormat'],
};

const withoutStop = ['DataBar', 'ColorScale', 'IconSet'];

/** One conditional format. */
export class ConditionalFormatObject extends HostObject {
  readonly type = 'ConditionalFormat';
  private hasMoved = false;

  protected override readonly properties: Properties = {
    Id: { get: () => this.state.id },
    Type: { get: () => this.state.type },
    Priority: { get: () => this.all.indexOf(this.state), set: (value) => this.setPriority(value) },
    StopIfTrue: {
      get: () => (withoutStop.includes(this.state.type) ? null : this.state.stopIfTrue),
      set: (value) => this.setStopIfTrue(value),
    },
  };

  protected override readonly methods: Methods = {
    Delete: () => {
      refuseWhenProtected(this.seen.place.sheet);
      this.seen.place.sheet.conditionalFormats = this.all.filter((other) => other !== this.state);
    },
    GetRange: () => this.onlyRange() ?? this.refuseSeveral(),
    GetRangeOrNullObject: () => this.onlyRange(),
    GetRanges: () =>
      new RangeAreasObject(this.host, this, {
        sheet: this.seen.place.sheet,
        areas: this.state.areas,
      }),
  };

  protected override readonly navigations: Navigations = Object.fromEntries(
    Object.entries(parts).flatMap(([type, [name, className]]) => [
      [name, () => this.part(type, className) ?? this.refuseType()],
      [`${name}OrNullObject`, () => this.part(type, className)],
    ]),
  );

  constructor(
    host: HostContext,
    parent: Parent,
    readonly seen: SeenFormat,
  ) {
    super(host, parent);
  }

  override isGone(): boolean {
    return !this.all.includes(this.state) || super.isGone();
  }

  /** Excel documents that after a change of priority the format has to be fetched anew. */
  override setProperty(name: string, value: unknown): void {
    this.refuseWhenMoved();
    super.setProperty(name, value);
  }

  override navigate(name: string): HostObject | null {
    this.refuseWhenMoved();
    return super.navigate(name);
  }

  override call(name: string, parameters: readonly unknown[]): unknown {
    this.refuseWhenMoved();
    return super.call(name, parameters);
  }

  private get state(): ConditionalFormat {
    return this.seen.state;
  }

  private get all(): ConditionalFormat[] {
    return this.seen.place.sheet.conditionalFormats;
  }

  private setPriority(value: unknown): void {
    refuseWhenProtected(this.seen.place.sheet);
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw new ExcelError('InvalidArgument');
    }
    const others = this.all.filter((other) => other !== this.state);
    const wanted = value < 0 ? others.length + 1 + value : value;
    others.splice(Math.min(Math.max(wanted, 0), others.length), 0, this.state);
    this.seen.place.sheet.conditionalFormats = others;
    this.hasMoved = true;
  }

  private setStopIfTrue(value: unknown): void {
    refuseWhenProtected(this.seen.place.sheet);
    if (withoutStop.includes(this.state.type)) throw new ExcelError('InvalidArgument');
    this.state.stopIfTrue = truth(value);
  }

  private onlyRange(): HostObject | null {
    const [area, second] = this.state.areas;
    if (area === undefined || second !== undefined) return null;
    return this.host.range({ sheet: this.seen.place.sheet, area });
  }

  private part(type: string, className: string): HostObject | null {
    if (this.state.type !== type) return null;
    if (type === 'Custom') return new CustomFormatObject(this.host, this, this.seen);
    if (type === 'DataBar') return new DataBarObject(this.host, this, this.seen);
    if (type === 'ColorScale') return new ColorScaleObject(this.host, this, this.seen);
    // The bag lives as long as the format's state.
    this.state.other ??= {};
    return this.host.view(this.state.other, () => this.host.make(className, this));
  }

  private refuseType(): never {
    throw new ExcelError('ItemNotFound');
  }

  private refuseSeveral(): never {
    throw new ExcelError('InvalidOperation');
  }

  private refuseWhenMoved(): void {
    if (this.hasMoved) throw new ExcelError('InvalidReference');
  }
}
