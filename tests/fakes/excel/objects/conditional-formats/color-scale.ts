import { color, enumerationValue, record, text } from '../../arguments';
import { ExcelError } from '../../excel-error';
import { refuseWhenProtected } from '../../guard';
import type { HostContext, HostObject as Parent, Properties } from '../../host-object';
import { HostObject } from '../../host-object';
import type { SeenFormat } from './seen-format';

type Criteria = Readonly<Record<string, unknown>>;

/** The criteria of a new colour scale. */
export const newColorScale: Criteria = {
  minimum: { type: 'LowestValue', formula: null, color: '#F8696B' },
  midpoint: { type: 'Percentile', formula: '50', color: '#FFEB84' },
  maximum: { type: 'HighestValue', formula: null, color: '#63BE7B' },
};

/** `conditionalFormat.colorScale`: the colours at two or three values. */
export class ColorScaleObject extends HostObject {
  readonly type = 'ColorScaleConditionalFormat';

  protected override readonly properties: Properties = {
    Criteria: { get: () => this.criteria(), set: (value) => this.setCriteria(value) },
    ThreeColorScale: { get: () => this.criteria()['midpoint'] !== undefined },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly seen: SeenFormat,
  ) {
    super(host, parent);
  }

  private criteria(): Criteria {
    return this.seen.state.colorScale?.criteria ?? newColorScale;
  }

  private setCriteria(value: unknown): void {
    refuseWhenProtected(this.seen.place.sheet);
    const { minimum, midpoint, maximum } = record(value);
    const hasMidpoint = midpoint !== undefined && midpoint !== null;
    this.seen.state.colorScale = {
      criteria: {
        minimum: this.checkPoint(minimum),
        ...(hasMidpoint ? { midpoint: this.checkPoint(midpoint) } : {}),
        maximum: this.checkPoint(maximum),
      },
    };
  }

  private checkPoint(value: unknown): Criteria {
    const { type, formula, color: shade } = record(value);
    const kind = enumerationValue(this.host, 'ConditionalFormatColorCriterionType', type);
    if (kind === 'Invalid') throw new ExcelError('InvalidArgument');
    const isExtreme = kind === 'LowestValue' || kind === 'HighestValue';
    return { type: kind, formula: isExtreme ? null : text(formula), color: color(shade) };
  }
}
