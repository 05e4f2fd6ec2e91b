import { compileFormula } from '../../../shared/core/formulas/compile-formula';
import type { TableLayouts } from '../../../shared/core/formulas/compile-formula';
import type { ColumnType } from '../../../shared/core/tables/table-definition';
import { tableDefinition, tableKeys } from '../../../shared/core/tables/tables';

// What Excel 2016, LibreOffice 7.4 and Google Sheets all compute alike; only the part used here.
const safeFunctions = [
  ...['AND', 'IF', 'IFERROR', 'INDEX', 'INT', 'ISNUMBER', 'LEN', 'MATCH', 'MAX', 'MIN', 'NOT'],
  ...['CHOOSE', 'COUNTIF', 'EDATE', 'WORKDAY'],
  ...['OR', 'ROW', 'SUBSTITUTE', 'SUM', 'TEXT', 'TRIM'],
  // Excel has it from 2019 on; before that IFERROR leaves the days that stand in the row itself.
  'MAXIFS',
];
const definedNames = ['period_from', 'period_to', 'list_holidays'];

const layouts: TableLayouts = Object.fromEntries(
  tableKeys.map((key) => {
    const { title, columns } = tableDefinition(key);
    const places = columns.map((column, index) => [column.key, index] as const);
    return [key, { sheet: title.ja, columns: Object.fromEntries(places) }];
  }),
);

const formulas = tableKeys.flatMap((table) =>
  tableDefinition(table).columns.flatMap(({ key, type }) =>
    templatesOf(type).map((template) => ({ name: `${table}.${key}`, table, key, template })),
  ),
);

function templatesOf(type: ColumnType): readonly string[] {
  if (type.kind !== 'computed') return [];
  return typeof type.formula === 'string' ? [type.formula] : [type.formula.ja, type.formula.en];
}

function withoutTexts(formula: string): string {
  return formula.replace(/"[^"]*"/g, '""');
}

/** Columns that a formula looks at, as `table.column`. */
function columnsIn(table: string, template: string): readonly string[] {
  return [...template.matchAll(/\{([a-z0-9_]+)(?:\.([a-z0-9_]+))?\}/g)].map(([, first, second]) =>
    second === undefined ? `${table}.${String(first)}` : `${String(first)}.${second}`,
  );
}

describe('the calculated columns', () => {
  it('are those that the KPI and maturity sheets build on', () => {
    expect([...new Set(formulas.map(({ name }) => name))]).toEqual([
      'agencies.k1_key',
      'agencies.k1_counted',
      'supporters.agency_name',
      'supporters.k4_counted',
      'companies.corporate_digits',
      'companies.corporate_key',
      'companies.firm_row',
      'companies.k2_counted',
      'companies.k3_counted',
      'companies.k3_earlier',
      'companies.counted_why',
      'cases.company_name',
      'cases.agency_name',
      'cases.supporter_name',
      'cases.last_touched',
      'cases.next_followup',
      'cases.firm_row',
      'cases.k2_firm',
      'cases.k3_firm',
      'issues.company_name',
      'issues.other_agency_name',
      'requirements.company_name',
      'approaches.company_name',
      'approaches.agency_name',
      'handoffs.company_name',
      'handoffs.from_agency_name',
      'handoffs.to_agency_name',
      'handoffs.due_usual',
      'activities.company_name',
      'activities.supporter_name',
      'followups.company_name',
      'followups.k3_case',
      'trainings.supporter_name',
      'trainings.k4_supporter',
      'maturity.strategy_level',
      'maturity.marketing_level',
      'maturity.knowledge_level',
      'maturity.funding_level',
      'maturity.cocreation_level',
      'maturity.level_sum',
      'maturity.level_overall',
      'maturity.newest_key',
      'roadmap.owner_agency_name',
    ]);
  });

  it.each(formulas)('$name refers only to columns that exist', ({ table, template }) => {
    expect(() => compileFormula(template, { layouts, table })).not.toThrow();
  });

  it.each(formulas)('$name calls only functions that every spreadsheet program has', (formula) => {
    const calls = [...withoutTexts(formula.template).matchAll(/([A-Z][A-Z0-9.]*)\(/g)];
    expect(
      calls.map(([, name]) => name).filter((name) => !safeFunctions.includes(name ?? '')),
    ).toEqual([]);
  });

  it.each(formulas)(
    '$name uses no name but those of the period and the holidays',
    ({ template }) => {
      const bare = withoutTexts(template).replace(/\{[^}]*\}/g, '');
      const names = bare.match(/[a-z][a-z0-9_]*/g) ?? [];
      expect(names.filter((name) => !definedNames.includes(name))).toEqual([]);
    },
  );

  it.each(formulas)(
    '$name closes what it opens and stays within the limits of Excel',
    (formula) => {
      const text = compileFormula(formula.template, { layouts, table: formula.table })(999_999);
      const depths = nestingDepths(withoutTexts(text));
      expect(depths[depths.length - 1]).toBe(0);
      expect(Math.min(...depths)).toBe(0);
      expect(Math.max(...depths)).toBeLessThanOrEqual(64);
      expect(text.length).toBeLessThanOrEqual(8192);
    },
  );

  it('never go round in a circle', () => {
    const needs = new Map<string, readonly string[]>();
    for (const { name, table, template } of formulas) needs.set(name, columnsIn(table, template));
    const onTheWay = (name: string, path: readonly string[]): readonly string[] => {
      if (path.includes(name)) return [[...path, name].join(' > ')];
      return (needs.get(name) ?? []).flatMap((next) => onTheWay(next, [...path, name]));
    };
    expect([...needs.keys()].flatMap((name) => onTheWay(name, []))).toEqual([]);
  });
});

function nestingDepths(formula: string): readonly number[] {
  const depths = [0];
  for (const character of formula) {
    const last = depths[depths.length - 1] ?? 0;
    if (character === '(') depths.push(last + 1);
    if (character === ')') depths.push(last - 1);
  }
  return depths;
}
