import { normalizeModel } from '../../../shared/core/model/normalize-model';
import type { WorkbookModel } from '../../../shared/core/model/workbook-model';
import { contractCases } from '../../contract/cases/contract-cases';
import { openStandIn } from '../../fakes/sheets/open-stand-in';
import { seenBySheets } from '../../fakes/sheets/model/seen-by-sheets';
import { aNewWorkbook } from '../../builders/new-workbook';

function through(model: WorkbookModel): WorkbookModel {
  return normalizeModel(openStandIn(model).toModel());
}

describe('models through the stand-in', () => {
  it.each(contractCases.map(({ name, expected }) => [name, expected] as const))(
    'come back as the lens says: %s',
    (_name, expected) => {
      expect(through(expected)).toEqual(normalizeModel(seenBySheets(expected)));
    },
  );

  it('come back as the lens says: a whole new workbook with its sample', () => {
    const model = aNewWorkbook({ sample: true });
    expect(through(model)).toEqual(normalizeModel(seenBySheets(model)));
  });
});
