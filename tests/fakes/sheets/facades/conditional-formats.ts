/** ConditionalFormatRule with its builder and conditions. */
import type { ServiceClass, ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import type { EnumerationValue } from '../service/enumeration';
import { enumerationValue } from '../service/enumeration';
import { stateOf } from '../service/served';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type {
  ConditionalFormat,
  ConditionalRule,
  GradientPoint,
  Place,
  SheetState,
} from '../state/book';
import { colorOf } from '../state/colors';
import { giveRange, placeOf } from './states';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleBoolean = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GoogleGradient = GoogleAppsScript.Spreadsheet.GradientCondition;
type BooleanCondition = Extract<ConditionalRule['condition'], { kind: 'boolean' }>;
type GradientCondition = Extract<ConditionalRule['condition'], { kind: 'gradient' }>;

interface RuleHandle extends ServiceState {
  readonly sheet: SheetState;
  readonly rule: ConditionalRule;
}

interface BuilderState extends ServiceState {
  places: readonly Place[];
  criteria: { readonly type: EnumerationValue; readonly values: readonly unknown[] } | null;
  format: ConditionalFormat;
  points: (GradientPoint | null)[];
}

const unchanged: ConditionalFormat = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};

const giveRule: ServiceClass<RuleHandle, GoogleRule> = defineService<RuleHandle, GoogleRule>(
  'ConditionalFormatRule',
  {
    copy: (handle) => giveBuilder(builderOf(handle)),
    getRanges: ({ session, sheet, rule }) =>
      rule.areas.map((area) => giveRange(session, { sheet, area })),
    getBooleanCondition: ({ session, rule: { condition } }) =>
      condition.kind === 'boolean' ? giveBoolean({ session, condition }) : null,
    getGradientCondition: ({ session, rule: { condition } }) =>
      condition.kind === 'gradient' ? giveGradient({ session, condition }) : null,
  },
);

const giveBoolean = defineService<ServiceState & { condition: BooleanCondition }, GoogleBoolean>(
  'BooleanCondition',
  {
    getCriteriaType: ({ condition }) => condition.criteria,
    getCriteriaValues: ({ condition }) => [...condition.values],
    getBackground: ({ condition }) => condition.format.background,
    getFontColor: ({ condition }) => condition.format.fontColor,
    getBold: ({ condition }) => condition.format.bold,
    getItalic: ({ condition }) => condition.format.italic,
    getStrikethrough: ({ condition }) => condition.format.strikethrough,
    getUnderline: ({ condition }) => condition.format.underline,
  },
);

const part =
  (place: number, key: keyof GradientPoint, missing: unknown) =>
  ({ condition }: { condition: GradientCondition }) =>
    condition.points[place]?.[key] ?? missing;

const giveGradient = defineService<ServiceState & { condition: GradientCondition }, GoogleGradient>(
  'GradientCondition',
  {
    getMinColor: part(0, 'color', ''),
    getMinType: part(0, 'type', null),
    getMinValue: part(0, 'value', ''),
    getMidColor: part(1, 'color', ''),
    getMidType: part(1, 'type', null),
    getMidValue: part(1, 'value', ''),
    getMaxColor: part(2, 'color', ''),
    getMaxType: part(2, 'type', null),
    getMaxValue: part(2, 'value', ''),
  },
);

const setFormat =
  <Key extends keyof ConditionalFormat>(key: Key) =>
  (builder: BuilderState, value: ConditionalFormat[Key]) => {
    builder.format = { ...builder.format, [key]: value };
  };

const setColor =
  (key: 'background' | 'fontColor') => (builder: BuilderState, color: string | null) => {
    builder.format = { ...builder.format, [key]: color === null ? null : colorOf(color) };
  };

const setPoint =
  (place: number) =>
  (builder: BuilderState, ...[color, type, value]: [string, EnumerationValue, string]) => {
    builder.points[place] = { color: colorOf(color), type, value };
  };

const setEnd = (place: number, type: string) => (builder: BuilderState, color: string) => {
  const kind = enumerationValue('InterpolationType', type);
  builder.points[place] = { color: colorOf(color), type: kind, value: '' };
};

const when =
  (criteria: string) =>
  (builder: BuilderState, ...values: unknown[]) => {
    builder.criteria = { type: enumerationValue('BooleanCriteria', criteria), values };
  };

const giveBuilder: ServiceClass<BuilderState, GoogleBuilder> = defineService<
  BuilderState,
  GoogleBuilder
>('ConditionalFormatRuleBuilder', {
  build: (builder) => giveRule({ session: builder.session, ...built(builder) }),
  copy: (builder) => giveBuilder({ ...builder, points: [...builder.points] }),
  getRanges: ({ session, places }) => places.map((place) => giveRange(session, place)),
  setRanges: (builder, ranges: object[]) => {
    builder.places = ranges.map(placeOf);
  },
  setBackground: setColor('background'),
  setFontColor: setColor('fontColor'),
  setBold: setFormat('bold'),
  setItalic: setFormat('italic'),
  setStrikethrough: setFormat('strikethrough'),
  setUnderline: setFormat('underline'),
  setGradientMinpoint: setEnd(0, 'MIN'),
  setGradientMinpointWithValue: setPoint(0),
  setGradientMidpointWithValue: setPoint(1),
  setGradientMaxpoint: setEnd(2, 'MAX'),
  setGradientMaxpointWithValue: setPoint(2),
  whenCellEmpty: when('CELL_EMPTY'),
  whenCellNotEmpty: when('CELL_NOT_EMPTY'),
  whenFormulaSatisfied: (builder, formula: string) => {
    if (!formula.startsWith('=')) throw new ServiceError(`Invalid formula: ${formula}`);
    when('CUSTOM_FORMULA')(builder, formula);
  },
  whenNumberBetween: when('NUMBER_BETWEEN'),
  whenNumberEqualTo: when('NUMBER_EQUAL_TO'),
  whenNumberGreaterThan: when('NUMBER_GREATER_THAN'),
  whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  whenNumberLessThan: when('NUMBER_LESS_THAN'),
  whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  whenTextContains: when('TEXT_CONTAINS'),
  whenTextEqualTo: when('TEXT_EQUAL_TO'),
});

function built({ places, criteria, format, points }: BuilderState): Omit<RuleHandle, 'session'> {
  const sheet = places[0]?.sheet;
  if (sheet === undefined) throw new ServiceError('A conditional format rule needs ranges.');
  if (places.some((place) => place.sheet !== sheet)) {
    throw new ServiceError('The ranges of a conditional format rule must be on one sheet.');
  }
  const isGradient = points.some((point) => point !== null);
  if (isGradient === (criteria !== null)) {
    throw new ServiceError('A conditional format rule needs one condition, boolean or gradient.');
  }
  const areas = places.map(({ area }) => area);
  if (criteria !== null) {
    const { type, values } = criteria;
    return {
      sheet,
      rule: { areas, condition: { kind: 'boolean', criteria: type, values, format } },
    };
  }
  if (points[0] === null || points[2] === null) {
    throw new ServiceError('A gradient needs a minimum and a maximum.');
  }
  return { sheet, rule: { areas, condition: { kind: 'gradient', points } } };
}

function builderOf({ session, sheet, rule }: RuleHandle): BuilderState {
  const { areas, condition } = rule;
  const isBoolean = condition.kind === 'boolean';
  return {
    session,
    places: areas.map((area) => ({ sheet, area })),
    criteria: isBoolean ? { type: condition.criteria, values: condition.values } : null,
    format: isBoolean ? condition.format : unchanged,
    points: isBoolean ? [null, null, null] : [...condition.points],
  };
}

/** A new builder, as `SpreadsheetApp.newConditionalFormatRule` gives. */
export function newConditionalFormatRule(session: Session): GoogleBuilder {
  const points = [null, null, null];
  return giveBuilder({ session, places: [], criteria: null, format: unchanged, points });
}

/** The rules of a sheet as scripts see them. */
export function rulesOf(session: Session, sheet: SheetState): GoogleRule[] {
  return sheet.conditionalRules.map((rule) => giveRule({ session, sheet, rule }));
}

/** Replaces all rules of a sheet. */
export function setRules(sheet: SheetState, rules: readonly object[]): void {
  const handles = rules.map((rule) => stateOf<RuleHandle>(rule));
  if (handles.some((handle) => handle.sheet !== sheet)) {
    throw new ServiceError('The ranges of a conditional format rule must be on this sheet.');
  }
  sheet.conditionalRules = handles.map(({ rule }) => rule);
}
