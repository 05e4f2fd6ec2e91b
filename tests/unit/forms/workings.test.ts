import { makeCaseForm } from '../../../shared/core/commands/forms/case-sheet';
import { makeCompanyForm } from '../../../shared/core/commands/forms/company-sheet';
import { makeOjtForm } from '../../../shared/core/commands/forms/ojt-sheet';
import { makeSharedForm } from '../../../shared/core/commands/forms/shared-sheet';
import { aNewWorkbook } from '../../builders/new-workbook';

const makers = [makeCaseForm, makeCompanyForm, makeSharedForm, makeOjtForm];

it.each(['ja', 'en'] as const)('gives every form columns of its own (%s)', (language) => {
  const columns = makers.flatMap((make) =>
    make(language)
      .workings.columns()
      .map(({ column }) => column),
  );
  expect(new Set(columns).size).toBe(columns.length);
  // The first one holds the day.
  expect(columns).not.toContain(0);
});

it('makes a small block, because hosts read the whole of it for every command', () => {
  const sheet = aNewWorkbook({ sample: true }).sheets.find(({ name }) => name === '帳票の計算');
  const width = Math.max(...(sheet?.rows ?? []).map((row) => row.length));
  expect(width * (sheet?.rows.length ?? 0)).toBeLessThan(6_000);
});
