import { isSameData } from '../../../../../shared/core/model/is-same-data';
import type { Place } from '../../area';
import { truth } from '../../arguments';
import type { Validation } from '../../book';
import { ExcelError } from '../../excel-error';
import { refuseWhenProtected } from '../../guard';
import type { HostContext, HostObject as Parent, Methods, Properties } from '../../host-object';
import { HostObject } from '../../host-object';
import { RangeAreasObject } from '../range-areas';
import { invalidCells } from './cell-validity';
import { checkErrorAlert, checkPrompt } from './messages';
import { moveRule } from './move-rule';
import {
  allowSame,
  changeValidation,
  clearValidation,
  noValidation,
  validatedCells,
} from './validated-areas';
import { checkRule, kindOfRule, ruleTypes } from './validation-rule';

/** `range.dataValidation`: what the cells of a range allow. */
export class DataValidationObject extends HostObject {
  readonly type = 'DataValidation';

  protected override readonly properties: Properties = {
    Type: { get: () => this.ruleType() },
    Rule: { get: () => this.rule(), set: (value) => this.setRule(value) },
    Prompt: {
      get: () => this.shared('prompt'),
      set: (value) => this.change({ prompt: checkPrompt(value) }),
    },
    ErrorAlert: {
      get: () => this.shared('errorAlert'),
      set: (value) => this.change({ errorAlert: checkErrorAlert(this.host, value) }),
    },
    IgnoreBlanks: {
      get: () => this.shared('ignoreBlanks'),
      set: (value) => this.change({ ignoreBlanks: truth(value) }),
    },
    Valid: { get: () => this.isValid() },
  };

  protected override readonly methods: Methods = {
    Clear: () => {
      refuseWhenProtected(this.place.sheet);
      clearValidation(this.place.sheet, this.place.area);
    },
    GetInvalidCells: () => {
      const areas = this.invalid();
      if (areas.length === 0) throw new ExcelError('ItemNotFound');
      return new RangeAreasObject(this.host, this, { sheet: this.place.sheet, areas });
    },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly place: Place,
  ) {
    super(host, parent);
  }

  private ruleType(): string {
    const { pieces, bare } = this.cells();
    const [first] = pieces;
    if (first === undefined) return 'None';
    if (bare.length > 0) return 'MixedCriteria';
    if (!pieces.every((piece) => allowSame(first, piece))) return 'Inconsistent';
    const kind = kindOfRule(first.rule);
    return kind === undefined ? 'None' : ruleTypes[kind];
  }

  private rule(): unknown {
    const { pieces, bare } = this.cells();
    const [first] = pieces;
    if (first === undefined) return noValidation.rule;
    const isShared = bare.length === 0 && pieces.every((piece) => allowSame(first, piece));
    return isShared
      ? moveRule(first.rule, first.areas[0] ?? this.place.area, this.place.area)
      : null;
  }

  /** A property that all cells share; `null` where they differ. */
  private shared(name: 'prompt' | 'errorAlert' | 'ignoreBlanks'): unknown {
    const { pieces, bare } = this.cells();
    const values = [...pieces, ...(bare.length > 0 ? [noValidation] : [])].map(
      (validation) => validation[name],
    );
    const [first] = values;
    return values.every((value) => isSameData(value, first)) ? first : null;
  }

  /** Excel takes a rule only for cells that are alike: https://github.com/OfficeDev/office-js/issues/2594 */
  private setRule(value: unknown): void {
    const rule = checkRule(this.host, value, this.place);
    const { pieces, bare } = this.cells();
    const isMixed = pieces.length > 1 || (pieces.length === 1 && bare.length > 0);
    if (isMixed) throw new ExcelError('InvalidArgument');
    this.change({ rule });
  }

  private change(change: Partial<Omit<Validation, 'areas'>>): void {
    refuseWhenProtected(this.place.sheet);
    changeValidation(this.place.sheet, this.place.area, change);
  }

  private isValid(): boolean | null {
    const invalid = this.invalid().length;
    const { rowCount, columnCount } = this.place.area;
    if (invalid === 0) return true;
    return invalid === rowCount * columnCount ? false : null;
  }

  private invalid() {
    return invalidCells(this.host.book, this.place.sheet, this.place.area);
  }

  private cells() {
    return validatedCells(this.place.sheet, this.place.area);
  }
}
