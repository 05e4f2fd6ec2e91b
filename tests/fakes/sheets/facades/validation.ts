/** DataValidation and its builder. */
import type { ServiceClass, ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import type { EnumerationValue } from '../service/enumeration';
import { enumerationValue } from '../service/enumeration';
import { stateOf } from '../service/served';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { Validation, ValidationValue } from '../state/book';
import { serialOfTime, timeOfSerial } from '../state/serial-dates';
import { giveRange, placeOf } from './states';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

interface ValidationHandle extends ServiceState {
  readonly rule: Validation;
}

interface BuilderState extends ServiceState {
  criteria: EnumerationValue | null;
  values: readonly ValidationValue[];
  allowInvalid: boolean;
  helpText: string | null;
}

const LONGEST_LIST = 500;

const giveValidation: ServiceClass<ValidationHandle, GoogleValidation> = defineService<
  ValidationHandle,
  GoogleValidation
>('DataValidation', {
  copy: ({ session, rule }) => giveBuilder({ session, ...rule }),
  getAllowInvalid: ({ rule }) => rule.allowInvalid,
  getCriteriaType: ({ rule }) => rule.criteria,
  getCriteriaValues: ({ session, rule }) => scriptValues(session, rule.values),
  getHelpText: ({ rule }) => rule.helpText,
});

function demand(builder: BuilderState, criteria: string, values: readonly ValidationValue[]) {
  builder.criteria = enumerationValue('DataValidationCriteria', criteria);
  builder.values = values;
}

const number = (criteria: string) => (builder: BuilderState, limit: number) =>
  demand(builder, criteria, [limit]);
const numbers = (criteria: string) => (builder: BuilderState, from: number, to: number) => {
  if (from > to) throw new ServiceError('The start of the range must not be after its end.');
  demand(builder, criteria, [from, to]);
};
const text = (criteria: string) => (builder: BuilderState, wanted: string) =>
  demand(builder, criteria, [wanted]);
const date = (criteria: string) => (builder: BuilderState, limit: Date) =>
  demand(builder, criteria, [dayOf(builder, limit)]);
const dates = (criteria: string) => (builder: BuilderState, from: Date, to: Date) =>
  demand(builder, criteria, [dayOf(builder, from), dayOf(builder, to)]);

const giveBuilder: ServiceClass<BuilderState, GoogleBuilder> = defineService<
  BuilderState,
  GoogleBuilder
>('DataValidationBuilder', {
  build: (builder) => {
    const { session, criteria, values, allowInvalid, helpText } = builder;
    if (criteria === null) throw new ServiceError('A data validation rule needs criteria.');
    return giveValidation({ session, rule: { criteria, values, allowInvalid, helpText } });
  },
  copy: (builder) => giveBuilder({ ...builder }),
  getAllowInvalid: ({ allowInvalid }) => allowInvalid,
  getCriteriaType: ({ criteria }) => criteria,
  getCriteriaValues: ({ session, values }) => scriptValues(session, values),
  getHelpText: ({ helpText }) => helpText,
  requireCheckbox: (builder, ...given: (string | number | boolean)[]) =>
    demand(builder, 'CHECKBOX', given),
  requireDate: (builder) => demand(builder, 'DATE_IS_VALID_DATE', []),
  requireDateAfter: date('DATE_AFTER'),
  requireDateBefore: date('DATE_BEFORE'),
  requireDateBetween: dates('DATE_BETWEEN'),
  requireDateEqualTo: date('DATE_EQUAL_TO'),
  requireDateNotBetween: dates('DATE_NOT_BETWEEN'),
  requireDateOnOrAfter: date('DATE_ON_OR_AFTER'),
  requireDateOnOrBefore: date('DATE_ON_OR_BEFORE'),
  requireFormulaSatisfied: (builder, formula: string) => {
    if (!formula.startsWith('=')) throw new ServiceError(`Invalid formula: ${formula}`);
    demand(builder, 'CUSTOM_FORMULA', [formula]);
  },
  requireNumberBetween: numbers('NUMBER_BETWEEN'),
  requireNumberEqualTo: number('NUMBER_EQUAL_TO'),
  requireNumberGreaterThan: number('NUMBER_GREATER_THAN'),
  requireNumberGreaterThanOrEqualTo: number('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  requireNumberLessThan: number('NUMBER_LESS_THAN'),
  requireNumberLessThanOrEqualTo: number('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  requireNumberNotBetween: numbers('NUMBER_NOT_BETWEEN'),
  requireNumberNotEqualTo: number('NUMBER_NOT_EQUAL_TO'),
  requireTextContains: text('TEXT_CONTAINS'),
  requireTextDoesNotContain: text('TEXT_DOES_NOT_CONTAIN'),
  requireTextEqualTo: text('TEXT_EQUAL_TO'),
  requireTextIsEmail: (builder) => demand(builder, 'TEXT_IS_VALID_EMAIL', []),
  requireTextIsUrl: (builder) => demand(builder, 'TEXT_IS_VALID_URL', []),
  requireValueInList: (builder, list: string[], showDropdown = true) => {
    if (list.length > LONGEST_LIST) throw new ServiceError(tooManyItems);
    demand(builder, 'VALUE_IN_LIST', [[...list], showDropdown]);
  },
  requireValueInRange: (builder, range: object, showDropdown = true) =>
    demand(builder, 'VALUE_IN_RANGE', [placeOf(range), showDropdown]),
  setAllowInvalid: (builder, allowInvalid: boolean) => {
    builder.allowInvalid = allowInvalid;
  },
  setHelpText: (builder, helpText: string) => {
    builder.helpText = helpText;
  },
});

const tooManyItems =
  "The data validation rule has more items than the limit of 500. Use the 'List from a range' criteria instead.";

/** Time of day does not count in a validation. */
function dayOf({ session }: BuilderState, limit: Date): ValidationValue {
  return { serial: Math.floor(serialOfTime(limit.getTime(), session.book.timeZone)) };
}

function scriptValues(session: Session, values: readonly ValidationValue[]): unknown[] {
  return values.map((value) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('serial' in value) return new Date(timeOfSerial(value.serial, session.book.timeZone));
    return 'sheet' in value ? giveRange(session, value) : [...value];
  });
}

/** A new builder, as `SpreadsheetApp.newDataValidation` gives. */
export function newDataValidation(session: Session): GoogleBuilder {
  return giveBuilder({ session, criteria: null, values: [], allowInvalid: true, helpText: null });
}

/** A rule as scripts see it. */
export function validationOf(session: Session, rule: Validation): GoogleValidation {
  return giveValidation({ session, rule });
}

/** The rule of a DataValidation that came as an argument; `null` is none. */
export function ruleOf(validation: unknown): Validation | null {
  return validation === null ? null : stateOf<ValidationHandle>(validation).rule;
}
