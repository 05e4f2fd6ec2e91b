import type { Language } from '../tables/table-definition';

/** The words of the workbench around the grid and the pane. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly toolbar: string;
  readonly make: string;
  readonly open: string;
  readonly save: string;
  readonly unsaved: string;
  readonly saved: string;
  readonly newName: string;
  readonly grid: string;
  readonly pane: string;
  readonly hidePane: string;
  readonly showPane: string;
  /** The other language, in its own words. */
  readonly otherLanguage: string;
  readonly opening: string;
  readonly saving: string;
  readonly close: string;
  readonly dropHere: string;
  readonly discard: string;
  readonly noFileThere: (name: string) => string;
  readonly partsLost: (parts: string) => string;
  readonly failed: string;
  /** What the grid says while it calculates. */
  readonly calculating: {
    readonly analyzing: string;
    readonly calculating: string;
    readonly arrays: string;
    readonly done: string;
  };
}

const ja: WorkbenchTexts = {
  title: 'つなぎ ワークベンチ',
  toolbar: 'ファイルの操作',
  make: '新規',
  open: '開く',
  save: '保存',
  unsaved: '未保存の変更があります',
  saved: '保存済み',
  newName: '新しいブック.xlsx',
  grid: '表計算シート',
  pane: '作業パネル',
  hidePane: 'パネルを閉じる',
  showPane: 'パネルを開く',
  otherLanguage: 'English',
  opening: 'ファイルを開いています…',
  saving: 'ファイルを作っています…',
  close: '閉じる',
  dropHere: 'ここに .xlsx ファイルをドロップすると開きます',
  discard: '保存していない変更があります。破棄して続けますか。',
  noFileThere: (name) => `「${name}」が見つかりません。「開く」からファイルを選んでください。`,
  partsLost: (parts) =>
    `このファイルには、ここで扱えない内容があります（${parts}）。ここで保存するとその部分は失われます。元のファイルは残しておいてください。`,
  failed:
    '処理の途中で問題が起きました。ファイルは変わっていません。ページを読み込み直して、もう一度お試しください。',
  calculating: {
    analyzing: '数式を確認しています',
    calculating: '再計算しています',
    arrays: '配列数式を計算しています',
    done: '再計算が終わりました',
  },
};

const en: WorkbenchTexts = {
  title: 'Tsunagi workbench',
  toolbar: 'File',
  make: 'New',
  open: 'Open',
  save: 'Save',
  unsaved: 'There are unsaved changes',
  saved: 'Saved',
  newName: 'New workbook.xlsx',
  grid: 'Spreadsheet',
  pane: 'Task pane',
  hidePane: 'Hide pane',
  showPane: 'Show pane',
  otherLanguage: '日本語',
  opening: 'Opening the file…',
  saving: 'Making the file…',
  close: 'Close',
  dropHere: 'Drop an .xlsx file here to open it',
  discard: 'There are unsaved changes. Discard them and go on?',
  noFileThere: (name) => `“${name}” is not there. Choose a file with Open.`,
  partsLost: (parts) =>
    `This file holds things that cannot be kept here (${parts}). Saving from here would lose them, so keep the original.`,
  failed: 'Something went wrong. The file has not changed. Reload the page and try again.',
  calculating: {
    analyzing: 'Reading formulas',
    calculating: 'Calculating',
    arrays: 'Calculating arrays',
    done: 'Calculated',
  },
};

const texts: Readonly<Record<Language, WorkbenchTexts>> = { ja, en };

/** The workbench's words in a language. */
export function workbenchTexts(language: Language): WorkbenchTexts {
  return texts[language];
}
