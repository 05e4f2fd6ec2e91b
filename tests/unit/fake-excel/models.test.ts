import { normalizeModel } from '../../../shared/core/model/normalize-model';
import type { WorkbookModel } from '../../../shared/core/model/workbook-model';
import { contractCases } from '../../contract/cases/contract-cases';
import { bookFromModel } from '../../fakes/excel/from-model';
import { seenByExcel } from '../../fakes/excel/seen-by-excel';
import { modelFromBook } from '../../fakes/excel/to-model';

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
