import type { Language } from '../../../shared/core/index';
import { download } from '../../../shared/shell/download';
import { mountPane } from '../../../shared/ui/pane';
import type { PaneProps } from '../../../shared/ui/pane-props';
import { createExcelAdapter } from '../adapter/excel-adapter';
import { takesMissingSheets } from '../adapter/reading/takes-missing-sheets';
import { offerFunctions } from '../functions/offer';
import { createBridge } from './bridge';
import { associateCommands, type CompletedEvent } from './commands';
import { officeExcelApi } from './excel-api';
import { letBrowserMoveFocus } from './keyboard';
import { localDay, localTime } from '../../../shared/shell/local-day';
import { makeWorkbook, readRows } from './read-files';
import { rememberedFlag, rememberedText } from '../../../shared/shell/remembered';
import { showPart } from '../../../shared/ui/show-part';
import { currentTheme, onThemeChange } from './theme';

const root = document.getElementById('pane');
if (root === null) throw new Error('The page has no place for the pane');
const place = root;
void Office.onReady(() => {
  start(place);
});

function start(root: HTMLElement): void {
  const language: Language = Office.context.displayLanguage.startsWith('en') ? 'en' : 'ja';
  document.documentElement.lang = language;
  const bridge = excelBridge(language);
  const show = mountPane(root, propsOf(bridge));
  letBrowserMoveFocus(root);
  onThemeChange(() => {
    show(propsOf(bridge));
  });
  associateCommands({
    associate: (id, run) => {
      Office.actions.associate(id, (event: CompletedEvent) => void run(event));
    },
    open: async (part) => {
      await Office.addin.showAsTaskpane();
      showPart(root, part);
    },
    goTo: bridge.goTo,
  });
  offerFunctions(bridge);
}

function excelBridge(language: Language) {
  const api = officeExcelApi();
  // Typed as always there; older hosts have none.
  const { partitionKey }: { partitionKey: string | undefined } = Office.context;
  return createBridge({
    api,
    adapter: createExcelAdapter(api, takesMissingSheets(api)),
    language,
    context: () => ({ ...localTime(new Date()), seed: crypto.randomUUID(), language }),
    fileWays: { openAsWorkbook: (base64) => Excel.createWorkbook(base64), download },
    welcome: rememberedFlag('tsunagi-welcome', partitionKey),
    supporter: rememberedText('tsunagi-supporter', partitionKey),
  });
}

function propsOf(bridge: PaneProps['bridge']): PaneProps {
  const theme = currentTheme();
  const today = localDay(new Date());
  return { bridge, today, readRows, makeWorkbook, ...(theme !== undefined && { theme }) };
}
