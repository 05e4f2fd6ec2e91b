/** What both kinds of manifest say; each puts it into its own form. */

/** The oldest Office that the add-in runs in, as Office names what it can do. */
export const requirementSets = [
  { name: 'ExcelApi', minVersion: '1.9' },
  { name: 'SharedRuntime', minVersion: '1.1' },
] as const;

/** What functions are written with in a cell: =TSUNAGI.KPI("K1"). */
export const functionNamespace = 'TSUNAGI';

/** Sizes of ribbon icons in pixels; Office takes the one that fits the screen. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The files of the add-in that manifests name. */
export const files = {
  pane: 'taskpane.html',
  functionScript: 'functions.js',
  functionMetadata: { ja: 'functions.json', en: 'functions-en.json' },
  help: { ja: 'help.html', en: 'help-en.html' },
  icon: (name: string, size: number) => `icons/${name}-${size}.png`,
} as const;

/** The drawing that stands for the product, and its two special forms in unified manifests. */
export const productIcon = {
  name: 'tsunagi',
  colorFile: 'icons/tsunagi-192.png',
  outlineFile: 'icons/tsunagi-outline-32.png',
} as const;

/** The action that needs no script of ours: Office itself opens the pane, even if loading fails. */
export const openPaneAction = 'openHome';

/** The brand's colour, as in workbooks. */
export const accentColor = '#0F5C5C';
