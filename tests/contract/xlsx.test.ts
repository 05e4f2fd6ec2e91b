import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { createXlsxAdapter } from '../../shared/adapters/xlsx/xlsx-adapter';
import { describeAdapterContract } from './describe-adapter-contract';
import { knownGaps } from './known-gaps';

describeAdapterContract('xlsx', {
  open: (given) => {
    const adapter = createXlsxAdapter(given);
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
