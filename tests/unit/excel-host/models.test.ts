import { normalizeModel } from '../../../shared/core/model/normalize-model';
import type { WorkbookModel } from '../../../shared/core/model/workbook-model';
import { contractCases } from '../../contract/cases/contract-cases';
import { bookFromModel } from '../../tools/excel-host/from-model';
import { seenByExcel } from '../../tools/excel-host/seen-by-excel';
import { modelFromBook } from '../../tools/excel-host/to-model';

const seen = (model: WorkbookModel) => normalizeModel(seenByExcel(model));
const roundTrip = (model: WorkbookModel) => seen(modelFromBook(bookFromModel(model)));

describe('a model in Excel and back', () => {
  for (const { name, given, expected } of contractCases) {
    it(`loses only what Excel cannot tell apart: ${name}`, () => {
      expect(roundTrip(given)).toEqual(seen(given));
      expect(roundTrip(expected)).toEqual(seen(expected));
    });
  }
});
