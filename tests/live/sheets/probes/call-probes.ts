import { measured, type Probe } from './probe';

/** Members of the adapter's that it could not do without. */
const neededMembers = {
  sheet: ['getDataRange', 'getRangeList', 'newChart', 'getPivotTables', 'setHiddenGridlines'],
  range: ['createPivotTable', 'applyRowBanding', 'setRichTextValue', 'setDataValidations'],
} as const;

/** How calls behave: members, arguments, values of enumerations, errors, what they cost. */
export const callProbes: readonly Probe[] = [
  {
    id: 'needed-members',
    question: {
      ja: '使っているメンバーがすべてある？（ないものの名前）',
      en: 'Are all members there that we use? (names of those missing)',
    },
    expected: { missing: [], unknown: 'undefined' },
    ask: ({ sheet }) => {
      const owners = { sheet, range: sheet.getRange('A1') };
      const isThere = (owner: object, name: string) =>
        typeof (owner as Readonly<Record<string, unknown>>)[name] === 'function';
      const missing = (['sheet', 'range'] as const).flatMap((owner) =>
        neededMembers[owner].filter((name) => !isThere(owners[owner], name)),
      );
      const bare = sheet as unknown as Readonly<Record<string, unknown>>;
      return { missing, unknown: typeof bare['thereIsNoSuchMember'] };
    },
  },
  {
    id: 'wrong-arguments',
    question: {
      ja: "getRange('1', 2)、setFontWeight('heavy') を断る？",
      en: "Are getRange('1', 2) and setFontWeight('heavy') refused?",
    },
    expected: ['refused', 'refused'],
    ask: ({ sheet, refusal }) => {
      const loose = sheet as unknown as Readonly<
        Record<string, (...given: readonly unknown[]) => unknown>
      >;
      const cell = sheet.getRange('A1');
      return [
        refusal(() => loose['getRange']?.call(sheet, '1', 2)),
        refusal(() => cell.setFontWeight('heavy' as 'bold')),
      ];
    },
  },
  {
    id: 'enumeration-values',
    question: {
      ja: '列挙の値は === で同じと分かる？',
      en: 'Are values of enumerations the same by ===?',
    },
    expected: [true, 'CHECKBOX'],
    ask: ({ sheet, app }) => {
      const cell = sheet.getRange('A1');
      cell.setDataValidation(app.newDataValidation().requireCheckbox().build());
      const type = cell.getDataValidation()?.getCriteriaType();
      return [type === app.DataValidationCriteria.CHECKBOX, String(type)];
    },
  },
  {
    id: 'errors-come-at-once',
    question: {
      ja: '断られた書き込みは、その呼び出しで例外になる？（flush ではなく）',
      en: 'Does a refused write throw at once, and not at the flush?',
    },
    expected: ['refused', 'done'],
    ask: ({ sheet, app, refusal }) => {
      const cell = sheet.getRange('A1');
      const rule = app.newDataValidation().requireValueInList(['x']).setAllowInvalid(false);
      cell.setDataValidation(rule.build());
      app.flush();
      let first = 'done';
      try {
        cell.setValue('y');
      } catch {
        first = 'refused';
      }
      return [first, refusal(() => undefined)];
    },
  },
  {
    id: 'range-keeps-its-place',
    question: {
      ja: '最後の列を消したあと、そこを指していた Range は読める？',
      en: 'Can a range be read whose column, the last one, was deleted?',
    },
    expected: 'refused',
    ask: ({ sheet, refusal }) => {
      const last = sheet.getRange(1, sheet.getMaxColumns());
      sheet.deleteColumn(sheet.getMaxColumns());
      return refusal(() => last.getValue());
    },
  },
  {
    id: 'things-that-are-gone',
    question: {
      ja: '消したシート・縞・フィルター・保護・目印のメンバーは例外になる？',
      en: 'Do members of a removed sheet, banding, filter, protection or entry throw?',
    },
    expected: ['refused', 'refused', 'refused', 'refused', 'refused'],
    ask: ({ spreadsheet, sheet, app, refusal }) => {
      const cells = sheet.getRange('A1:B3');
      const [banding, filter, guard] = [
        cells.applyRowBanding(app.BandingTheme.LIGHT_GREY, true, false),
        cells.createFilter(),
        sheet.protect(),
      ];
      sheet.addDeveloperMetadata('kit.gone', 'x');
      const [entry] = sheet.getDeveloperMetadata();
      const other = spreadsheet.insertSheet('Q');
      for (const thing of [banding, filter, guard, entry]) thing?.remove();
      spreadsheet.deleteSheet(other);
      app.flush();
      return [
        refusal(() => other.getLastRow()),
        refusal(() => banding.getRange()),
        refusal(() => filter.getRange()),
        refusal(() => guard.getRange()),
        refusal(() => entry?.getValue()),
      ];
    },
  },
  {
    id: 'cost-of-calls',
    question: {
      ja: '100回の読み取り、100回の書き込み、flush、書き込み後の getSheetByName にかかる時間（ミリ秒）',
      en: 'Milliseconds for 100 reads, 100 writes, a flush, and getSheetByName after writes',
    },
    expected: measured,
    ask: ({ spreadsheet, sheet, app, now }) => {
      const cell = sheet.getRange('A1');
      const time = (deed: () => unknown, count: number) => {
        const start = now();
        for (let done = 0; done < count; done += 1) deed();
        return now() - start;
      };
      const block = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 26 }, (__, column) => row * 26 + column),
      );
      return {
        reads: time(() => cell.getValue(), 100),
        writes: time(() => cell.setValue(1), 100),
        handle: time(() => spreadsheet.getSheetByName('P'), 1),
        flush: time(() => app.flush(), 1),
        writeBlock: time(() => sheet.getRange('A1:Z1000').setValues(block), 1),
        flushBlock: time(() => app.flush(), 1),
        readBlock: time(() => sheet.getRange('A1:Z1000').getValues(), 1),
      };
    },
  },
];
