import { LocaleType, LogLevel, mergeLocales, Univer, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formattingJa from '@univerjs/preset-sheets-conditional-formatting/locales/ja-JP';
import {
  CalculationMode,
  ILayoutService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreJa from '@univerjs/preset-sheets-core/locales/ja-JP';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationJa from '@univerjs/preset-sheets-data-validation/locales/ja-JP';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingEn from '@univerjs/preset-sheets-drawing/locales/en-US';
import drawingJa from '@univerjs/preset-sheets-drawing/locales/ja-JP';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterJa from '@univerjs/preset-sheets-filter/locales/ja-JP';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import linkEn from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import linkJa from '@univerjs/preset-sheets-hyper-link/locales/ja-JP';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteJa from '@univerjs/preset-sheets-note/locales/ja-JP';
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from '@univerjs/preset-sheets-table';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableJa from '@univerjs/preset-sheets-table/locales/ja-JP';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import { workbenchTexts, type Language } from '../../../shared/core/index';
import { defaultUniverStyle } from './cell-style';
import { raiseFormulaCaches } from './formula-caches';
import { tableLook } from './tables';

/** Univer's word for a language. */
export function univerLocale(language: Language): LocaleType {
  return language === 'ja' ? LocaleType.JA_JP : LocaleType.EN_US;
}

/** Univer, running in the page. */
export interface StartedUniver {
  readonly api: FUniver;
  /** Brings the keyboard to the cell that is selected. */
  readonly focus: () => void;
}

/**
 * Starts Univer in an element, with Japanese and English texts; gives its facade and the way to focus it.
 *
 * The packages are named one by one: the package that bundles them all also installs closed ones.
 */
export function createUniver(container: HTMLElement, language: Language): StartedUniver {
  raiseFormulaCaches();
  const univer = new Univer({
    locale: univerLocale(language),
    locales: {
      [LocaleType.JA_JP]: mergeLocales(
        ...[coreJa, formattingJa, validationJa, drawingJa, filterJa, linkJa, noteJa, tableJa],
        progressTexts('ja'),
      ),
      [LocaleType.EN_US]: mergeLocales(
        ...[coreEn, formattingEn, validationEn, drawingEn, filterEn, linkEn, noteEn, tableEn],
        progressTexts('en'),
      ),
    },
    logLevel: LogLevel.WARN,
  });
  for (const [plugin, config] of plugins(container)) univer.registerPlugin(plugin, config);
  return {
    api: FUniver.newAPI(univer),
    focus: () => {
      univer.__getInjector().get(ILayoutService).focus();
    },
  };
}

// The packs of this release lack the words of the bar that shows a calculation's progress.
function progressTexts(language: Language) {
  const { analyzing, calculating, arrays, done } = workbenchTexts(language).calculating;
  return {
    'sheets-formula': { progress: { analyzing, calculating, 'array-analysis': arrays, done } },
  };
}

type PluginEntry = readonly [PluginCtor, unknown];

/** The plugins of all presets; where two presets name the same one, the later one's settings count. */
function plugins(container: HTMLElement): Iterable<PluginEntry> {
  const byName = new Map<string, PluginEntry>();
  for (const { plugins: entries } of presets(container)) {
    for (const entry of entries) {
      if (Array.isArray(entry)) byName.set(entry[0].pluginName, entry);
      else byName.set(entry.pluginName, [entry, undefined]);
    }
  }
  for (const [plugin, config] of tablePlugins) byName.set(plugin.pluginName, [plugin, config]);
  return byName.values();
}

// Our sheets colour their own headers, and Univer's looks for tables are loud. Its tab with the
// table's name would hide the rows above the table.
const tablePlugins: readonly PluginEntry[] = [
  [
    UniverSheetsTablePlugin,
    {
      userThemes: [{ name: tableLook, style: { headerRowStyle: { bl: 1 } } }],
      defaultThemeIndex: 0,
    },
  ],
  [UniverSheetsTableUIPlugin, { hideAnchor: true }],
];

function presets(container: HTMLElement) {
  return [
    UniverSheetsCorePreset({
      container,
      header: true,
      ribbonType: 'simple',
      disableAutoFocus: true,
      // Corporate numbers are text on purpose; a mark on each would only alarm.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      customFontFamily: {
        list: [{ value: defaultUniverStyle.ff ?? '', label: 'Yu Gothic', category: 'sans-serif' }],
      },
      // Files made elsewhere may hold old results or none at all.
      formula: { initialFormulaComputing: CalculationMode.FORCED },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    // The search box of the list takes the keyboard in the middle of a word that is being typed.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
    UniverSheetsDrawingPreset(),
  ];
}
