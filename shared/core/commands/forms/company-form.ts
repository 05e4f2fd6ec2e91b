import type { ConsentItem } from '../../domain/consent';
import { serialToIso } from '../../domain/dates';
import type { Language, LocalizedText } from '../../tables/table-definition';
import { consentTexts, formLabels, formWords } from '../../text/forms';
import { companySize } from './company-entries';
import { formConsent, type FormConsent } from './form-consent';
import type { FlowRecord } from './form-flow';
import {
  cellsOf,
  dayOfRow,
  entry,
  factOfRow,
  facts,
  heading,
  textOfRow,
  worded,
  type FormKit,
  type RowOf,
} from './form-kit';
import { nameBehind, rowBehind, rowOf, rowsOfCase } from './form-rows';
import {
  allOf,
  choice,
  either,
  fixed,
  isBlankText,
  isFound,
  joined,
  rowIf,
  together,
  type FormValue,
} from './form-value';
import { requirementEntries } from './requirement-entries';
import type { Workings } from './workings';

/** The entries of what a talent firm gets, and the rows that were chosen. */
export interface CompanyForm {
  readonly records: readonly FlowRecord[];
  readonly caseRow: FormValue<number>;
  readonly firmRow: FormValue<number>;
  readonly receiverRow: FormValue<number>;
  readonly receiver: FormValue;
}

/**
 * A firm and its talent requirement, as far as its consent goes for the receiver today.
 *
 * What is held back is not even read: for the entries its row is not there. Rows are looked for
 * whatever the consent says, because that depends on the day, and so on every recalculation.
 */
export function companyForm(workings: Workings, language: Language): CompanyForm {
  const kit: FormKit = { workings, language, ending: formWords.cutOutside[language] };
  const caseRow = rowOf(workings, 'cases', choice('form_company_case'));
  const receiverRow = rowOf(workings, 'agencies', choice('form_company_receiver'));
  const ready = allOf([isFound(caseRow), isFound(receiverRow)]);
  const row = workings.keep(rowIf(ready, caseRow));
  const firmRow = rowBehind(workings, 'companies', { table: 'cases', column: 'company_id', row });
  const consent = formConsent(workings, { firm: firmRow, receiver: receiverRow, language });
  const allowed = (item: ConsentItem, shown: FormValue<number>) =>
    workings.keep(rowIf(consent.allows(item), shown));
  const basic: RowOf<'companies'> = { table: 'companies', row: allowed('基本', firmRow) };
  const management: RowOf<'cases'> = { table: 'cases', row: allowed('経営課題', row) };
  const requirement: RowOf<'cases'> = { table: 'cases', row: allowed('人材要件', row) };
  const receiver = factOfRow(kit, { table: 'agencies', row: receiverRow }, 'name');
  const contact = contactOf(kit, basic);
  return {
    caseRow,
    firmRow,
    receiverRow,
    receiver,
    records: [
      ...letterhead(kit, { table: 'cases', row }, receiver),
      entry(
        kit,
        formLabels.consent,
        consentLine(kit, firmRow, [basic.row, management.row, requirement.row]),
      ),
      ...basicEntries(kit, basic, contact),
      ...managementEntries(kit, management, row),
      ...requirementSection(kit, requirement, row),
      ...heldBack(kit, firmRow, consent),
      ...handling(kit, row, contact),
    ],
  };
}

function dayText(serial: number): string {
  return (serialToIso(serial) ?? '').replace(/-/g, '/');
}

function letterhead(
  kit: FormKit,
  ofCase: RowOf<'cases'>,
  receiver: FormValue,
): readonly FlowRecord[] {
  const { workings } = kit;
  const supporter: RowOf<'supporters'> = {
    table: 'supporters',
    row: rowBehind(workings, 'supporters', { ...ofCase, column: 'supporter_id' }),
  };
  const today: FormValue = {
    formula: `IF(${ofCase.row.formula}=0,"",TEXT(form_today,"yyyy/mm/dd"))`,
    compute: (scene) => (ofCase.row.compute(scene) === 0 ? '' : dayText(scene.today())),
  };
  return [
    entry(kit, formLabels.receiver, either(isFound(ofCase.row), receiver, fixed(''))),
    entry(
      kit,
      formLabels.sender,
      facts(kit, [
        workings.keep(nameBehind('agencies', { ...ofCase, column: 'agency_id' })),
        factOfRow(kit, supporter, 'name'),
      ]),
    ),
    entry(
      kit,
      formLabels.reach,
      facts(kit, [textOfRow(kit, supporter, 'phone'), factOfRow(kit, supporter, 'email')]),
    ),
    entry(kit, formLabels.day, facts(kit, [workings.keep(today), factOfRow(kit, ofCase, 'id')])),
  ];
}

/** What the consent says, where it allows anything. */
function consentLine(
  kit: FormKit,
  firmRow: FormValue<number>,
  allowedRows: readonly FormValue<number>[],
): FormValue {
  const someAllowed: FormValue<boolean> = {
    formula: `${allowedRows.map(({ formula }) => formula).join('+')}>0`,
    compute: (scene) => allowedRows.some((row) => row.compute(scene) > 0),
  };
  const firm: RowOf<'companies'> = {
    table: 'companies',
    row: kit.workings.keep(rowIf(someAllowed, firmRow)),
  };
  return facts(kit, [
    dayOfRow(kit, firm, 'consent_date'),
    factOfRow(kit, firm, 'consent_scope'),
    factOfRow(kit, firm, 'consent_items'),
    worded(kit, consentTexts.until, dayOfRow(kit, firm, 'consent_expiry')),
  ]);
}

function contactOf(kit: FormKit, basic: RowOf<'companies'>): FormValue {
  return facts(kit, [
    textOfRow(kit, basic, 'contact_person'),
    textOfRow(kit, basic, 'phone'),
    factOfRow(kit, basic, 'email'),
  ]);
}

function basicEntries(
  kit: FormKit,
  basic: RowOf<'companies'>,
  contact: FormValue,
): readonly FlowRecord[] {
  const place = joined('', [
    factOfRow(kit, basic, 'prefecture'),
    textOfRow(kit, basic, 'city'),
    textOfRow(kit, basic, 'address'),
  ]);
  return [
    heading(kit, formLabels.company, { row: basic.row }),
    entry(kit, formLabels.firm, textOfRow(kit, basic, 'name')),
    entry(kit, formLabels.number, factOfRow(kit, basic, 'corporate_number')),
    entry(kit, formLabels.place, kit.workings.keep(place)),
    entry(kit, formLabels.industry, facts(kit, companySize(kit, basic))),
    entry(kit, formLabels.business, textOfRow(kit, basic, 'business')),
    entry(kit, formLabels.contact, contact),
  ];
}

function managementEntries(
  kit: FormKit,
  ofCase: RowOf<'cases'>,
  caseRow: FormValue<number>,
): readonly FlowRecord[] {
  const { language } = kit;
  const wanted = { table: 'issues', shown: 5, from: 'first' } as const;
  const found = rowsOfCase(kit.workings, caseRow, wanted);
  return [
    heading(kit, formLabels.management, { row: ofCase.row }),
    entry(kit, formLabels.vision, textOfRow(kit, ofCase, 'vision')),
    entry(kit, formLabels.managementIssues, textOfRow(kit, ofCase, 'management_issues')),
    entry(kit, formLabels.talentIssues, textOfRow(kit, ofCase, 'talent_issues')),
    ...onlyWith(kit, ofCase, found.rows).map((row, index) =>
      entry(
        kit,
        fixed(`${formLabels.issue[language]}${String(index + 1)}`),
        textOfRow(kit, { table: 'issues', row }, 'issue'),
      ),
    ),
  ];
}

/** Rows that may be read just where the row of the case may. */
function onlyWith(
  { workings }: FormKit,
  ofCase: RowOf<'cases'>,
  rows: readonly FormValue<number>[],
): readonly FormValue<number>[] {
  return rows.map((row) => workings.keep(rowIf(isFound(ofCase.row), row)));
}

function requirementSection(
  kit: FormKit,
  ofCase: RowOf<'cases'>,
  caseRow: FormValue<number>,
): readonly FlowRecord[] {
  const wanted = { table: 'requirements', shown: 1, from: 'last' } as const;
  const found = rowsOfCase(kit.workings, caseRow, wanted);
  const { fact } = cellsOf(kit, ofCase);
  const none = either(isFound(found.count), fixed(''), fixed(formWords.none[kit.language]));
  return [
    heading(kit, formLabels.requirement, { row: ofCase.row, note: none }),
    entry(
      kit,
      formLabels.talentType,
      facts(kit, [fact('direction'), fact('talent_type'), fact('engagement')]),
    ),
    ...onlyWith(kit, ofCase, found.rows).flatMap((row) =>
      requirementEntries(kit, { table: 'requirements', row }),
    ),
  ];
}

const itemNames: readonly (readonly [ConsentItem, LocalizedText])[] = [
  ['基本', consentTexts.basic],
  ['経営課題', consentTexts.management],
  ['人材要件', consentTexts.requirement],
];

/** What was left out, and why. */
function heldBack(
  kit: FormKit,
  firmRow: FormValue<number>,
  consent: FormConsent,
): readonly FlowRecord[] {
  const { language, workings } = kit;
  const isWhole = isBlankText(consent.reasons);
  const all = either(
    isWhole,
    fixed(''),
    together([fixed(consentTexts.allHeld[language]), consent.reasons]),
  );
  const items = itemNames.map(([item, name]) => {
    const missing = either(
      consent.allows(item),
      fixed(''),
      fixed(consentTexts.itemMissing[language]),
    );
    const shown = either(allOf([isFound(firmRow), isWhole]), missing, fixed(''));
    return { name, text: workings.keep(shown) };
  });
  const everything = workings.keep(all);
  const any = joined('', [everything, ...items.map(({ text }) => text)]);
  const label = fixed(formLabels.heldBack[language]);
  return [
    { texts: [either(isBlankText(any), fixed(''), label), fixed('')], key: 0 },
    entry(kit, consentTexts.all, everything),
    ...items.map(({ name, text }) => entry(kit, name, text)),
  ];
}

function handling(kit: FormKit, row: FormValue<number>, contact: FormValue): readonly FlowRecord[] {
  const { language } = kit;
  const personal = fixed(consentTexts.personal[language]);
  const purpose = either(isFound(row), fixed(consentTexts.purpose[language]), fixed(''));
  return [
    heading(kit, formLabels.handling, { row }),
    entry(kit, fixed(' '), purpose),
    entry(kit, fixed(' '), either(isBlankText(contact), fixed(''), personal)),
  ];
}
