import { enumerationValue } from '../../arguments';
import type { HostContext, HostObject as Parent } from '../../host-object';
import { HostObject } from '../../host-object';

/** `chart.legend`, remembered but for its position, which has to be one of the client's. */
export class LegendObject extends HostObject {
  readonly type = 'ChartLegend';

  constructor(host: HostContext, parent: Parent) {
    super(host, parent);
    this.fill({ Visible: true, Position: 'Bottom', Overlay: false, ShowShadow: false });
  }

  override setProperty(name: string, value: unknown): void {
    if (name === 'Position') enumerationValue(this.host, 'ChartLegendPosition', value);
    super.setProperty(name, value);
  }
}
