import type { Place } from '../../area';
import type { ConditionalFormat } from '../../book';

/** A conditional format, and the range through which it is looked at: formulas are set for that one. */
export interface SeenFormat {
  readonly state: ConditionalFormat;
  readonly place: Place;
}
