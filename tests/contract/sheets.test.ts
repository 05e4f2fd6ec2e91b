import { createSheetsAdapter } from '../../apps-script/src/adapter/adapter';
import { seenBySheets } from '../fakes/sheets/model/seen-by-sheets';
import { openStandIn } from '../fakes/sheets/open-stand-in';
import { describeAdapterContract } from './describe-adapter-contract';
import { knownGaps } from './known-gaps';

describeAdapterContract('sheets', {
  open: (given) => {
    const { spreadsheet, globals, session, toModel } = openStandIn(given);
    const { SpreadsheetApp: app, Utilities: utilities, Charts: charts } = globals;
    return {
      adapter: createSheetsAdapter(spreadsheet, { app, utilities, charts }),
      inspect: toModel,
      countCalls: () => session.counts.calls,
    };
  },
  knownGaps: knownGaps.sheets,
  maxCalls: 120,
  maxReadCalls: 60,
  seenAs: seenBySheets,
});
