import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { openXlsx } from '../../shared/adapters/xlsx/xlsx-adapter';
import { describeAdapterContract } from './describe-adapter-contract';
import { knownGaps } from './known-gaps';

describeAdapterContract('xlsx in place', {
  open: async (given) => {
    const opened = await openXlsx(await writeWorkbook(given));
    if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.problems));
    const { adapter } = opened;
    // What counts is the file, so the model is read back from its bytes.
    const inspect = async () => {
      const reading = await readWorkbook(await adapter.toBytes());
      if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
      return reading.model;
    };
    return { adapter, inspect };
  },
  knownGaps: knownGaps.xlsx,
});
