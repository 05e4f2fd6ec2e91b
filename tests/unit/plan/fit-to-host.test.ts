import { cellArea } from '../../../shared/core/model/area';
import { fullCapabilities } from '../../../shared/core/plan/capabilities';
import type { HostCapabilities } from '../../../shared/core/plan/capabilities';
import { fitToHost } from '../../../shared/core/plan/fit-to-host';
import type { PlanStep } from '../../../shared/core/plan/plan';

const area = cellArea({ row: 0, column: 0 });

const without = (...abilities: readonly (keyof HostCapabilities)[]): HostCapabilities => ({
  ...fullCapabilities,
  ...Object.fromEntries(abilities.map((ability) => [ability, false])),
});

const fit = (capabilities: HostCapabilities, ...steps: readonly PlanStep[]) => {
  const { plan, warnings } = fitToHost({ steps }, capabilities);
  return { steps: plan.steps, abilities: warnings.map(({ values }) => values?.['ability']) };
};

const checkbox: PlanStep = {
  kind: 'setValidation',
  sheet: 'A',
  validation: { area, rule: { kind: 'checkbox' }, alert: 'stop' },
};

const table: PlanStep = {
  kind: 'ensureTable',
  sheet: 'A',
  table: { name: 't', area, style: '', bandedRows: true, filterButtons: true },
};

const pivot: PlanStep = {
  kind: 'ensurePivot',
  sheet: 'A',
  pivot: {
    name: 'p',
    sourceTable: 't',
    anchor: { row: 0, column: 0 },
    rows: [],
    columns: [],
    values: [],
    filters: [],
  },
};

const chart: PlanStep = {
  kind: 'ensureChart',
  sheet: 'A',
  chart: {
    id: 'c',
    type: 'bar',
    title: '',
    categories: { sheet: 'A', ...area },
    series: [],
    anchor: area,
    altText: '',
  },
};

const note = (text: string): PlanStep => ({
  kind: 'setNotes',
  sheet: 'A',
  notes: [{ row: 0, column: 0, text }],
});

const link = (target: string): PlanStep => ({
  kind: 'setHyperlinks',
  sheet: 'A',
  hyperlinks: [{ row: 0, column: 0, target }],
});

const protect: PlanStep = {
  kind: 'setProtection',
  sheet: 'A',
  protection: { allowFilter: true, allowFormatColumns: true },
};

const page: PlanStep = {
  kind: 'setPageSetup',
  sheet: 'A',
  page: { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 },
};

describe('fitToHost', () => {
  it('leaves every step to a host that can do everything', () => {
    const steps = [checkbox, table, pivot, chart, note('x'), link('https://a'), protect, page];
    expect(fit(fullCapabilities, ...steps)).toEqual({ steps, abilities: [] });
  });

  it('turns a check box into a list of TRUE and FALSE', () => {
    const { steps, abilities } = fit(without('supportsCheckboxes'), checkbox);
    expect(steps).toEqual([
      {
        kind: 'setValidation',
        sheet: 'A',
        validation: { area, rule: { kind: 'list', values: ['TRUE', 'FALSE'] }, alert: 'stop' },
      },
    ]);
    expect(abilities).toEqual(['supportsCheckboxes']);
  });

  it.each([
    ['supportsCharts', chart],
    ['supportsPivots', pivot],
    ['supportsNativeTables', table],
    ['supportsNativeTables', pivot],
    ['supportsNotes', note('x')],
    ['supportsHyperlinks', link('https://a')],
    ['supportsProtection', protect],
    ['supportsPageSetup', page],
  ] as const)('drops what needs %s and says so', (ability, step) => {
    expect(fit(without(ability), step)).toEqual({ steps: [], abilities: [ability] });
  });

  it('warns once for each ability, not for each step', () => {
    const { abilities } = fit(
      without('supportsNotes', 'supportsCharts'),
      note('a'),
      chart,
      note('b'),
    );
    expect(abilities).toEqual(['supportsNotes', 'supportsCharts']);
  });

  it('says nothing when the step only takes away what the host cannot have', () => {
    const lacking = without('supportsNotes', 'supportsHyperlinks', 'supportsProtection');
    const lift: PlanStep = { kind: 'setProtection', sheet: 'A', protection: null };
    expect(fit(lacking, note(''), link(''), lift)).toEqual({ steps: [], abilities: [] });
  });

  it('keeps the conditional formats that the host can show', () => {
    const formula = { kind: 'formula', formula: 'A1=1', style: { bold: true } } as const;
    const bar = { kind: 'data-bar', color: '#ff0000', min: 0, max: 1 } as const;
    const scale = { kind: 'color-scale', stops: [] } as const;
    const step = { kind: 'setConditionalFormats', sheet: 'A', area } as const;
    const lacking = without('supportsDataBars', 'supportsColorScales');
    expect(fit(lacking, { ...step, rules: [bar, formula, scale] })).toEqual({
      steps: [{ ...step, rules: [formula] }],
      abilities: ['supportsDataBars', 'supportsColorScales'],
    });
  });
});
