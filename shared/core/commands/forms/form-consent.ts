import type { ConsentItem } from '../../domain/consent';
import { lastSerial } from '../../domain/dates';
import { dateProblem, trimmedText } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import type { Language } from '../../tables/table-definition';
import { consentTexts } from '../../text/forms';
import { cellOf, field, quoted, type FormValue } from './form-value';
import type { Workings } from './workings';

/** What a firm's consent allows for a receiver today. */
export interface FormConsent {
  /** Why nothing may be given, all reasons in one text; blank where something may. */
  readonly reasons: FormValue;
  /** Tells whether one kind of facts may be given. */
  readonly allows: (item: ConsentItem) => FormValue<boolean>;
}

/** Whose consent, and to whom it has to reach. */
export interface ConsentQuestion {
  /** The firm's row. */
  readonly firm: FormValue<number>;
  /** The receiver's row. */
  readonly receiver: FormValue<number>;
  readonly language: Language;
}

/**
 * What a firm's consent allows, by the rule of `decideConsent`.
 *
 * Where formulas read less than the program does (letters of full width, other line breaks), they
 * take it for no consent: nothing leaves on a guess.
 */
export function formConsent(workings: Workings, question: ConsentQuestion): FormConsent {
  const { firm, receiver } = question;
  const scope = workings.keep(tidy(field('companies', 'consent_scope', firm)));
  const items = workings.keep(listed(tidy(field('companies', 'consent_items', firm))));
  const agencies = workings.keep(lower(listed(tidy(field('companies', 'consent_agencies', firm)))));
  const named = lower(field('agencies', 'id', receiver));
  const reasons = workings.keep(
    reasonsOf(question, [
      scopeReason(question, { scope, agencies, named }),
      dateReasons(workings, question),
    ]),
  );
  return {
    reasons,
    allows: (item) => ({
      formula: `AND(${firm.formula}>0,${receiver.formula}>0,${reasons.formula}="",OR(${holds(items, item)},${holds(items, 'すべて')}))`,
      compute: (scene) =>
        firm.compute(scene) > 0 &&
        receiver.compute(scene) > 0 &&
        reasons.compute(scene) === '' &&
        [item, 'すべて'].some((word) => items.compute(scene).includes(`;${word};`)),
    }),
  };
}

function holds(list: FormValue, word: string): string {
  return `ISNUMBER(FIND(";${word};",${list.formula}))`;
}

function tidy({ formula, compute }: FormValue): FormValue {
  return {
    formula: `TRIM(SUBSTITUTE(${formula},"　"," "))`,
    compute: (scene) => trimmedText(compute(scene).replace(/　/g, ' ')),
  };
}

/** `;a;b;` for any of the separators that people use. */
function listed({ formula, compute }: FormValue): FormValue {
  const pairs = [
    ['；', ';'],
    ['，', ';'],
    ['、', ';'],
    [',', ';'],
    ['; ', ';'],
    [' ;', ';'],
  ] as const;
  return {
    formula: `";"&${pairs.reduce((text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`, formula)}&";"`,
    compute: (scene) =>
      `;${pairs.reduce((text, [from, to]) => text.split(from).join(to), compute(scene))};`,
  };
}

function lower({ formula, compute }: FormValue): FormValue {
  return {
    formula: `LOWER(${formula})`,
    compute: (scene) => compute(scene).toLowerCase(),
  };
}

/** Without any consent the other reasons go without saying. */
function reasonsOf(
  { firm, receiver, language }: ConsentQuestion,
  [scope, dates]: readonly [FormValue, FormValue],
): FormValue {
  const none = consentTexts.none[language];
  return {
    formula: `IF(OR(${firm.formula}=0,${receiver.formula}=0),"",IF(${scope.formula}=${quoted(none)},${quoted(none)},${scope.formula}&${dates.formula}))`,
    compute: (scene) => {
      if (firm.compute(scene) === 0 || receiver.compute(scene) === 0) return '';
      const text = scope.compute(scene);
      return text === none ? none : text + dates.compute(scene);
    },
  };
}

interface ScopeCells {
  readonly scope: FormValue;
  readonly agencies: FormValue;
  readonly named: FormValue;
}

function scopeReason(
  { language }: ConsentQuestion,
  { scope, agencies, named }: ScopeCells,
): FormValue {
  const none = consentTexts.none[language];
  const notNamed = consentTexts.notNamed[language];
  const unknown = consentTexts.scopeUnknown[language];
  const isNamed = `ISNUMBER(FIND(";"&${named.formula}&";",${agencies.formula}))`;
  const ofNamed = `IF(EXACT(${scope.formula},"指定機関"),IF(${isNamed},"",${quoted(notNamed)}),${quoted(unknown)})`;
  return {
    formula: `IF(OR(${scope.formula}="",EXACT(${scope.formula},"なし")),${quoted(none)},IF(EXACT(${scope.formula},"ネットワーク全体"),"",${ofNamed}))`,
    compute: (scene) => {
      const text = scope.compute(scene);
      if (text === '' || text === 'なし') return none;
      if (text === 'ネットワーク全体') return '';
      if (text !== '指定機関') return unknown;
      return agencies.compute(scene).includes(`;${named.compute(scene)};`) ? '' : notNamed;
    },
  };
}

const days = ['consent_date', 'consent_expiry', 'consent_withdrawn'] as const;

function dateReasons(workings: Workings, { firm, language }: ConsentQuestion): FormValue {
  const cells = days.map((column) => workings.keep(rawDay(firm, column)));
  const [date, expiry, withdrawal] = cells.map(({ formula }) => formula) as [
    string,
    string,
    string,
  ];
  const isReadable = [date, expiry, withdrawal].map(
    (cell) => `OR(LEN(${cell})=0,AND(ISNUMBER(${cell}),N(${cell})>1,N(${cell})<${lastSerial + 1}))`,
  );
  const { unreadable, dateMissing, notYet, expired, withdrawn } = consentTexts;
  const when = (condition: string, text: string) => `IF(${condition},${quoted(text)},"")`;
  const compared = (cell: string, to: string) => `AND(ISNUMBER(${cell}),INT(N(${cell}))${to})`;
  return {
    formula: [
      `IF(AND(${isReadable.join(',')}),"",${quoted(unreadable[language])})`,
      when(`LEN(${date})=0`, dateMissing[language]),
      when(compared(date, '>form_today'), notYet[language]),
      when(compared(expiry, '<form_today'), expired[language]),
      when(compared(withdrawal, '<=form_today'), withdrawn[language]),
    ].join('&'),
    compute: (scene) => {
      const values = cells.map((cell) => cell.compute(scene));
      const [given, until, ended] = values.map((value) =>
        typeof value === 'number' ? Math.floor(value) : null,
      );
      const told: readonly (readonly [boolean, string])[] = [
        [values.some((value) => dateProblem(value) !== null), unreadable[language]],
        [values[0] === '', dateMissing[language]],
        [isAfter(given, scene.today()), notYet[language]],
        [isAfter(scene.today(), until), expired[language]],
        [isAfter(scene.today() + 1, ended), withdrawn[language]],
      ];
      return told.map(([isTrue, text]) => (isTrue ? text : '')).join('');
    },
  };
}

function rawDay(firm: FormValue<number>, column: (typeof days)[number]): FormValue<Scalar> {
  const at = `INDEX({companies.${column}},${firm.formula})`;
  return {
    formula: `IF(${firm.formula}=0,"",IF(LEN(${at})=0,"",${at}))`,
    compute: (scene) => cellOf(scene, 'companies', { column, row: firm.compute(scene) }) ?? '',
  };
}

function isAfter(one: number | null | undefined, other: number | null | undefined): boolean {
  return typeof one === 'number' && typeof other === 'number' && one > other;
}
