import { sidebarTexts, type Language } from '../../../shared/core/index';
import { readWorkbook } from '../../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import { localDay, localTime } from '../../../shared/shell/local-day';
import { readRowsOfFile } from '../../../shared/shell/read-rows';
import { rememberedFlag, rememberedText } from '../../../shared/shell/remembered';
import { mountPane } from '../../../shared/ui/pane';
import { showPart, type PanePart } from '../../../shared/ui/show-part';
import { createBridge, type SidebarBridge } from './bridge';
import { createCaller, type ScriptRun } from './call-server';
import { pageEvents } from './page-events';
import './sidebar.css';

/** What Google puts into every page that a script shows. */
declare const google: { readonly script: { readonly run: ScriptRun } };

const language: Language = navigator.language.startsWith('en') ? 'en' : 'ja';
document.documentElement.lang = language;
start(createSidebarBridge());

function createSidebarBridge(): SidebarBridge {
  return createBridge({
    call: createCaller({ run: google.script.run, isOnline: () => navigator.onLine }),
    page: pageEvents(),
    language,
    context: () => ({ ...localTime(new Date()), seed: crypto.randomUUID(), language }),
    welcome: rememberedFlag('tsunagi-welcome', undefined),
    supporter: rememberedText('tsunagi-supporter', undefined),
  });
}

function start(bridge: SidebarBridge): void {
  const root = document.getElementById('pane');
  if (root === null) throw new Error('The page has no place for the pane');
  mountPane(root, {
    bridge,
    today: localDay(new Date()),
    readRows: (file, table) => readRowsOfFile(file, table, readWorkbook),
    makeWorkbook: writeWorkbook,
    // Sheets is light whatever the system is.
    theme: 'light',
  });
  // Written by the server; a part that is unknown changes nothing.
  showPart(root, root.dataset['open'] as PanePart);
  showRefresh(bridge);
}

function showRefresh(bridge: SidebarBridge): void {
  const button = document.getElementById('refresh');
  if (button === null) return;
  button.textContent = sidebarTexts.refresh[language];
  button.addEventListener('click', bridge.refresh);
}
