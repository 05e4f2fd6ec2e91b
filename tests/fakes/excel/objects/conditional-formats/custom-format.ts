import { color, text, truth } from '../../arguments';
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
import { moveFormula } from '../data-validation/move-rule';
import type { SeenFormat } from './seen-format';

type Custom = NonNullable<ConditionalFormat['custom']>;

/** `conditionalFormat.custom`: a formula and the look of the cells for which it is true. */
export class CustomFormatObject extends HostObject {
  readonly type = 'CustomConditionalFormat';
  private readonly custom: Custom;

  protected override readonly navigations: Navigations = {
    Rule: () => new RuleObject(this.host, this, this.seen),
    // One view, so that what is kept in bags (italics, borders) lives on.
    Format: () => this.host.view(this.custom, () => new FormatObject(this.host, this, this.custom)),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly seen: SeenFormat,
  ) {
    super(host, parent);
    seen.state.custom ??= { formula: '' };
    this.custom = seen.state.custom;
  }
}

/**
 * `conditionalFormat.custom.rule`.
 *
 * A formula is given for the first cell of the range through which the format was fetched, and
 * answered for the first cell of the format: https://github.com/OfficeDev/office-js/issues/5194
 */
class RuleObject extends HostObject {
  readonly type = 'ConditionalFormatRule';

  protected override readonly properties: Properties = {
    Formula: { get: () => this.formula(), set: (value) => this.setFormula(value) },
    FormulaLocal: { get: () => this.formula(), set: (value) => this.setFormula(value) },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly seen: SeenFormat,
  ) {
    super(host, parent);
  }

  private formula(): string {
    return this.seen.state.custom?.formula ?? '';
  }

  private setFormula(value: unknown): void {
    const { state, place } = this.seen;
    refuseWhenProtected(place.sheet);
    const formula = text(value);
    if (!/^=\s*\S/.test(formula)) throw new ExcelError('InvalidArgument');
    const home = state.areas[0] ?? place.area;
    state.custom = Object.assign(state.custom ?? {}, {
      formula: moveFormula(formula, place.area, home),
    });
  }
}

class FormatObject extends HostObject {
  readonly type = 'ConditionalRangeFormat';

  protected override readonly navigations: Navigations = {
    Fill: () => this.fillView,
    Font: () => this.fontView,
  };

  private readonly fillView: HostObject;
  private readonly fontView: HostObject;

  constructor(host: HostContext, parent: Parent, custom: Custom) {
    super(host, parent);
    this.fillView = new FillObject(host, this, custom);
    this.fontView = new FontObject(host, this, custom);
  }
}

class FillObject extends HostObject {
  readonly type = 'ConditionalRangeFill';

  protected override readonly properties: Properties = {
    Color: {
      get: () => this.custom.fillColor ?? '',
      set: (value) => {
        this.custom.fillColor = color(value);
      },
    },
  };

  protected override readonly methods: Methods = {
    Clear: () => {
      delete this.custom.fillColor;
    },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly custom: Custom,
  ) {
    super(host, parent);
  }
}

class FontObject extends HostObject {
  readonly type = 'ConditionalRangeFont';

  protected override readonly properties: Properties = {
    Color: {
      get: () => this.custom.fontColor ?? '',
      set: (value) => {
        this.custom.fontColor = color(value);
      },
    },
    Bold: {
      get: () => this.custom.bold ?? null,
      set: (value) => {
        this.custom.bold = truth(value);
      },
    },
  };

  protected override readonly methods: Methods = {
    Clear: () => {
      delete this.custom.fontColor;
      delete this.custom.bold;
    },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly custom: Custom,
  ) {
    super(host, parent);
  }
}
