/** Banding, Filter and FilterCriteria with its builder. */
import { areasOverlap } from '../../../../shared/core/model/area';
import type { ServiceClass, ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import type { EnumerationValue } from '../service/enumeration';
import { stateOf } from '../service/served';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { BandingState, FilterState } from '../state/book';
import { colorOf } from '../state/colors';
import { refuseProtected } from '../state/protections';
import type { RangeHandle } from './states';
import { giveRange, placeOf } from './states';

type GoogleBanding = GoogleAppsScript.Spreadsheet.Banding;
type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type GoogleCriteriaBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

interface BandingHandle extends ServiceState {
  readonly banding: BandingState;
}

type BandColor = keyof BandingState['colors'];

const getColor =
  (axis: BandingState['axis'], key: BandColor) =>
  ({ banding }: BandingHandle) =>
    banding.axis === axis ? banding.colors[key] : null;

const setColor =
  (axis: BandingState['axis'], key: BandColor) =>
  ({ banding }: BandingHandle, color: string | null) => {
    if (banding.axis !== axis) throw new ServiceError('The banding runs the other way.');
    banding.colors[key] = color === null ? null : colorOf(color);
  };

const giveBanding = defineService<BandingHandle, GoogleBanding>(
  'Banding',
  {
    getRange: ({ session, banding }) => giveRange(session, banding),
    getHeaderRowColor: getColor('rows', 'header'),
    getFirstRowColor: getColor('rows', 'first'),
    getSecondRowColor: getColor('rows', 'second'),
    getFooterRowColor: getColor('rows', 'footer'),
    getHeaderColumnColor: getColor('columns', 'header'),
    getFirstColumnColor: getColor('columns', 'first'),
    getSecondColumnColor: getColor('columns', 'second'),
    getFooterColumnColor: getColor('columns', 'footer'),
    setHeaderRowColor: setColor('rows', 'header'),
    setFirstRowColor: setColor('rows', 'first'),
    setSecondRowColor: setColor('rows', 'second'),
    setFooterRowColor: setColor('rows', 'footer'),
    setHeaderColumnColor: setColor('columns', 'header'),
    setFirstColumnColor: setColor('columns', 'first'),
    setSecondColumnColor: setColor('columns', 'second'),
    setFooterColumnColor: setColor('columns', 'footer'),
    setRange: ({ banding }, range: object) => {
      const { sheet, area } = placeOf(range);
      if (sheet !== banding.sheet) throw new ServiceError('The range is on another sheet.');
      refuseOverlap({ ...banding, area }, banding);
      banding.area = area;
    },
    remove: ({ banding }) => {
      const { sheet } = banding;
      sheet.bandings = sheet.bandings.filter((other) => other !== banding);
    },
  },
  ({ banding }) => {
    if (!banding.sheet.bandings.includes(banding)) throw new ServiceError('Banding not found.');
  },
);

/** Puts banding over a range. Without a theme the grey one is taken, with a header and no footer. */
export function applyBanding(
  { session, sheet, area }: RangeHandle,
  axis: BandingState['axis'],
  given: readonly unknown[],
): GoogleBanding {
  refuseProtected(session, sheet, area);
  const [theme, showHeader = true, showFooter = false] = given as [
    EnumerationValue?,
    boolean?,
    boolean?,
  ];
  const [header, second] = THEMES[theme?.name() ?? 'LIGHT_GREY'] ?? ['#bdbdbd', '#f3f3f3'];
  const colors = {
    header: showHeader ? header : null,
    first: '#ffffff',
    second,
    footer: showFooter ? header : null,
  };
  const banding: BandingState = { sheet, area, axis, colors };
  refuseOverlap(banding, null);
  sheet.bandings.push(banding);
  return bandingOf(session, banding);
}

/** Header and second row of some themes; the exact tones are not documented. */
const THEMES: Readonly<Record<string, readonly [string, string] | undefined>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3'],
  GREEN: ['#63d297', '#e7f9ef'],
  TEAL: ['#26a69a', '#ddf2f0'],
  BLUE: ['#5b95f9', '#e8f0fe'],
};

function refuseOverlap({ sheet, area }: BandingState, own: BandingState | null): void {
  const overlaps = sheet.bandings.some((other) => other !== own && areasOverlap(other.area, area));
  if (overlaps) {
    throw new ServiceError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
}

/** Banding as scripts see it. */
export function bandingOf(session: Session, banding: BandingState): GoogleBanding {
  return giveBanding({ session, banding });
}

interface FilterHandle extends ServiceState {
  readonly filter: FilterState;
}

const giveFilter = defineService<FilterHandle, GoogleFilter>(
  'Filter',
  {
    getRange: ({ session, filter }) => giveRange(session, filter),
    remove: ({ filter }) => {
      filter.sheet.filter = null;
    },
    getColumnFilterCriteria: ({ filter }, column: number) => filter.criteria.get(column) ?? null,
    setColumnFilterCriteria: ({ filter }, column: number, criteria: object | null) => {
      const { area } = filter;
      if (column <= area.column || column > area.column + area.columnCount) {
        throw new ServiceError('The column is outside the range of the filter.');
      }
      if (criteria === null) filter.criteria.delete(column);
      else filter.criteria.set(column, criteria);
    },
    removeColumnFilterCriteria: ({ filter }, column: number) => {
      filter.criteria.delete(column);
    },
  },
  ({ filter }) => {
    if (filter.sheet.filter !== filter) throw new ServiceError('Filter not found.');
  },
);

/** Puts the sheet's one basic filter over a range. */
export function createFilter({ session, sheet, area }: RangeHandle): GoogleFilter {
  refuseProtected(session, sheet, area);
  if (sheet.filter !== null) {
    throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
  }
  sheet.filter = { sheet, area, criteria: new Map() };
  return giveFilter({ session, filter: sheet.filter });
}

/** A filter as scripts see it, or `null`. */
export function filterOf(session: Session, filter: FilterState | null): GoogleFilter | null {
  return filter === null ? null : giveFilter({ session, filter });
}

interface CriteriaState extends ServiceState {
  hidden: readonly string[] | null;
  visible: readonly string[] | null;
  isWithoutBlanks: boolean;
}

const giveCriteria: ServiceClass<CriteriaState, GoogleCriteria> = defineService<
  CriteriaState,
  GoogleCriteria
>('FilterCriteria', {
  copy: (criteria) => giveCriteriaBuilder({ ...criteria }),
  getHiddenValues: ({ hidden }) => [...(hidden ?? [])],
  getVisibleValues: ({ visible }) => [...(visible ?? [])],
});

const giveCriteriaBuilder: ServiceClass<CriteriaState, GoogleCriteriaBuilder> = defineService<
  CriteriaState,
  GoogleCriteriaBuilder
>('FilterCriteriaBuilder', {
  build: (builder) => giveCriteria({ ...builder }),
  copy: (builder) => giveCriteriaBuilder({ ...builder }),
  setHiddenValues: (builder, values: string[]) => {
    builder.hidden = [...values];
  },
  setVisibleValues: (builder, values: string[]) => {
    builder.visible = [...values];
  },
  whenCellNotEmpty: (builder) => {
    builder.isWithoutBlanks = true;
  },
});

/** A new builder, as `SpreadsheetApp.newFilterCriteria` gives. */
export function newFilterCriteria(session: Session): GoogleCriteriaBuilder {
  return giveCriteriaBuilder({ session, hidden: null, visible: null, isWithoutBlanks: false });
}

/** Something to keep of a FilterCriteria that came as an argument. */
export function criteriaOf(criteria: unknown): object {
  return stateOf<CriteriaState>(criteria);
}
