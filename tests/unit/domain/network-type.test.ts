import { measureNetwork, parseNetworkType, waysUp } from '../../../shared/core/domain/network-type';
import { someTables, type Cells, type TableRows } from './table-rows';

const measure = (rows: TableRows, threshold?: number) => {
  const { cases, activities } = someTables({ cases: [], activities: [], ...rows });
  return measureNetwork({ cases: cases!.rows, activities: activities!.rows }, threshold);
};

const aCase: Cells<'cases'> = {
  id: 'CS-1',
  step: 'STEP2',
  status: '進行中',
  accompanist: 'SP-1',
};
const activity = (step: string, more: Cells<'activities'> = {}): Cells<'activities'> => ({
  case_id: 'CS-1',
  step,
  supporter_id: 'SP-1',
  ...more,
});

describe('the accompaniment rate', () => {
  it('counts a case whose accompanist acted in every STEP from 1 to the present one', () => {
    const { accompaniment } = measure({
      cases: [aCase],
      activities: [activity('STEP1'), activity('STEP2')],
    });
    expect(accompaniment).toEqual({ value: 1, numerator: 1, denominator: 1 });
  });

  it.each([
    ['a STEP is missing', aCase, [activity('STEP2')]],
    [
      'STEP3 is missing at STEP3',
      { ...aCase, step: 'STEP3' },
      [activity('STEP1'), activity('STEP2')],
    ],
    [
      'somebody else acted',
      aCase,
      [activity('STEP1'), activity('STEP2', { supporter_id: 'SP-2' })],
    ],
    [
      'it was about another case',
      aCase,
      [activity('STEP1'), activity('STEP2', { case_id: 'CS-2' })],
    ],
    [
      'nobody accompanies',
      { ...aCase, accompanist: null },
      [activity('STEP1', { supporter_id: null }), activity('STEP2', { supporter_id: null })],
    ],
  ])('does not count a case where %s', (_, row, activities) => {
    expect(measure({ cases: [row], activities }).accompaniment.numerator).toBe(0);
  });

  it('leaves out cancelled cases and cases before STEP2', () => {
    const { accompaniment, breadth, type } = measure({
      cases: [
        { ...aCase, status: '取消' },
        { ...aCase, step: 'STEP1' },
        { ...aCase, step: 'STEP0' },
        { ...aCase, step: 'STEP9' },
        { ...aCase, step: null },
      ],
    });
    expect(accompaniment).toEqual({ value: null, numerator: 0, denominator: 0 });
    expect(breadth.denominator).toBe(0);
    expect(type).toBeNull();
  });
});

describe('the menu breadth', () => {
  it('counts cases with another solution, and a cell of spaces is none', () => {
    const { breadth } = measure({
      cases: [
        { ...aCase, other_solutions: 'IT導入' },
        { ...aCase, other_solutions: ' 　' },
        { ...aCase, step: 'STEP3' },
      ],
    });
    expect(breadth).toEqual({ value: 1 / 3, numerator: 1, denominator: 3 });
  });
});

describe('the measured type', () => {
  const broad = { ...aCase, other_solutions: 'IT導入' };
  const alone = { ...aCase, accompanist: null };
  const broadAlone = { ...broad, accompanist: null };
  const activities = [activity('STEP1'), activity('STEP2')];

  it.each([
    ['one-stop', [broad]],
    ['variation', [broadAlone]],
    ['project', [aCase]],
    ['formal', [alone]],
    ['one-stop', [broad, alone]],
    ['formal', [broad, alone, alone]],
  ])('is %s', (type, cases) => {
    expect(measure({ cases, activities }).type).toBe(type);
  });

  it('follows another threshold', () => {
    expect(measure({ cases: [broad, alone], activities }, 0.51).type).toBe('formal');
    expect(measure({ cases: [broad, alone, alone], activities }, 0.33).type).toBe('one-stop');
  });
});

describe('ways up', () => {
  it('lead to the one-stop type by widening the menu and by appointing accompanists', () => {
    expect(waysUp('formal')).toEqual({ widenMenu: 'variation', appointAccompanists: 'project' });
    expect(waysUp('project')).toEqual({ widenMenu: 'one-stop', appointAccompanists: null });
    expect(waysUp('variation')).toEqual({ widenMenu: null, appointAccompanists: 'one-stop' });
    expect(waysUp('one-stop')).toEqual({ widenMenu: null, appointAccompanists: null });
  });

  it('start from a declared type only if it is one', () => {
    expect(parseNetworkType('variation')).toBe('variation');
    expect(parseNetworkType('toString')).toBeNull();
    expect(parseNetworkType(null)).toBeNull();
  });
});
