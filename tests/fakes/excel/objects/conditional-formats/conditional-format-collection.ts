import type { Place } from '../../area';
import { enumerationValue } from '../../arguments';
import type { ConditionalFormat } from '../../book';
import { newId } from '../../book';
import { refuseWhenProtected } from '../../guard';
import type { HostContext, HostObject, HostObject as Parent, Methods } from '../../host-object';
import { HostCollection } from '../../host-object';
import { newColorScale } from './color-scale';
import { ConditionalFormatObject } from './conditional-format';
import { clearFormats, touches } from './covered-areas';
import { newDataBar } from './data-bar';

/** `range.conditionalFormats`: those that touch the range, first the one that wins. */
export class ConditionalFormatCollectionObject extends HostCollection {
  readonly type = 'ConditionalFormatCollection';

  protected override readonly methods: Methods = {
    Add: ([type]) => this.add(enumerationValue(this.host, 'ConditionalFormatType', type)),
    ClearAll: () => {
      refuseWhenProtected(this.place.sheet);
      clearFormats(this.place.sheet, this.place.area);
    },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly place: Place,
  ) {
    super(host, parent);
  }

  items(): readonly HostObject[] {
    return this.place.sheet.conditionalFormats
      .filter((format) => touches(format, this.place.area))
      .map((state) => this.seen(state));
  }

  private add(type: string): HostObject {
    refuseWhenProtected(this.place.sheet);
    const state: ConditionalFormat = {
      id: newId(this.host.book),
      type,
      areas: [this.place.area],
      stopIfTrue: false,
      ...partOfNew(type),
    };
    this.place.sheet.conditionalFormats.unshift(state);
    return this.seen(state);
  }

  private seen(state: ConditionalFormat): HostObject {
    return new ConditionalFormatObject(this.host, this, { state, place: this.place });
  }
}

function partOfNew(type: string): Partial<ConditionalFormat> {
  if (type === 'Custom') return { custom: { formula: '' } };
  if (type === 'DataBar') return { dataBar: newDataBar() };
  return type === 'ColorScale' ? { colorScale: { criteria: newColorScale } } : {};
}
