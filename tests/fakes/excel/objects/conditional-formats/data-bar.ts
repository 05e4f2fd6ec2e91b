import { color, enumerationValue, record, text, truth } from '../../arguments';
import { ExcelError } from '../../excel-error';
import { refuseWhenProtected } from '../../guard';
import type { HostContext, HostObject as Parent, Navigations, Properties } from '../../host-object';
import { HostObject } from '../../host-object';
import type { SeenFormat } from './seen-format';

type Settings = Record<string, unknown>;

/** What a new data bar looks like. */
export function newDataBar(): Settings {
  return {
    showDataBarOnly: false,
    barDirection: 'Context',
    axisFormat: 'Automatic',
    axisColor: '#000000',
    lowerBoundRule: { type: 'Automatic' },
    upperBoundRule: { type: 'Automatic' },
    positiveFormat: { fillColor: '#638EC6', gradientFill: true, borderColor: '' },
    negativeFormat: {
      fillColor: '#FF0000',
      matchPositiveFillColor: false,
      borderColor: '#FF0000',
      matchPositiveBorderColor: true,
    },
  };
}

/** Properties kept in plain settings, each with the check of what may be set. */
function settings(
  source: () => Settings,
  checks: Readonly<Record<string, (value: unknown) => unknown>>,
): Properties {
  return Object.fromEntries(
    Object.entries(checks).map(([name, check]) => {
      const key = name.charAt(0).toLowerCase() + name.slice(1);
      const set = (value: unknown): void => {
        source()[key] = check(value);
      };
      return [name, { get: () => source()[key], set }];
    }),
  );
}

/** `conditionalFormat.dataBar`. */
export class DataBarObject extends HostObject {
  readonly type = 'DataBarConditionalFormat';

  protected override readonly properties: Properties = settings(() => this.bar(), {
    ShowDataBarOnly: truth,
    BarDirection: (value) => enumerationValue(this.host, 'ConditionalDataBarDirection', value),
    AxisFormat: (value) => enumerationValue(this.host, 'ConditionalDataBarAxisFormat', value),
    AxisColor: colorOrNone,
    LowerBoundRule: (value) => checkBound(this.host, value),
    UpperBoundRule: (value) => checkBound(this.host, value),
  });

  protected override readonly navigations: Navigations = {
    PositiveFormat: () => new PositiveFormatObject(this.host, this, this.part('positiveFormat')),
    NegativeFormat: () => new NegativeFormatObject(this.host, this, this.part('negativeFormat')),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly seen: SeenFormat,
  ) {
    super(host, parent);
  }

  override setProperty(name: string, value: unknown): void {
    refuseWhenProtected(this.seen.place.sheet);
    super.setProperty(name, value);
  }

  private bar(): Settings {
    return (this.seen.state.dataBar ??= newDataBar());
  }

  private part(name: string): Settings {
    // Safe: these two are plain settings in every data bar.
    return this.bar()[name] as Settings;
  }
}

class PositiveFormatObject extends HostObject {
  readonly type = 'ConditionalDataBarPositiveFormat';

  protected override readonly properties: Properties = settings(() => this.part, {
    FillColor: color,
    GradientFill: truth,
    BorderColor: colorOrNone,
  });

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly part: Settings,
  ) {
    super(host, parent);
  }
}

class NegativeFormatObject extends HostObject {
  readonly type = 'ConditionalDataBarNegativeFormat';

  protected override readonly properties: Properties = settings(() => this.part, {
    FillColor: color,
    MatchPositiveFillColor: truth,
    BorderColor: colorOrNone,
    MatchPositiveBorderColor: truth,
  });

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly part: Settings,
  ) {
    super(host, parent);
  }
}

function colorOrNone(value: unknown): string {
  return value === '' ? '' : color(value);
}

/** Bounds that are given by a value or formula need one. */
function checkBound(host: HostContext, value: unknown): Settings {
  const { type, formula } = record(value);
  const kind = enumerationValue(host, 'ConditionalFormatRuleType', type);
  if (!['Number', 'Percent', 'Formula', 'Percentile'].includes(kind)) return { type: kind };
  const given = text(formula);
  if (kind === 'Invalid' || given.trim() === '') throw new ExcelError('InvalidArgument');
  return { type: kind, formula: given };
}
