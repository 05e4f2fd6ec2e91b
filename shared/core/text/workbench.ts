import type { PlanObstacle } from '../plan/difference/difference';
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
  /** Ends the opening of a file. */
  readonly cancel: string;
  readonly close: string;
  readonly dropHere: string;
  readonly discard: string;
  readonly noFileThere: (name: string) => string;
  /** Before a file is saved anew and loses something. */
  readonly loss: {
    readonly title: string;
    /** What people did that the file cannot take as it is. */
    readonly because: Readonly<Record<PlanObstacle | 'cells-moved', string>>;
    readonly parts: (parts: string) => string;
    readonly save: string;
    readonly cancel: string;
  };
  /** The name of the file beside the one that was opened. */
  readonly copyName: (name: string) => string;
  readonly failed: string;
  /** What the grid says while it calculates. */
  readonly calculating: {
    readonly analyzing: string;
    readonly calculating: string;
    readonly arrays: string;
    readonly done: string;
  };
}

const cannotKeep = 'ため、元のファイルの中身を残したままでは保存できません。';

const becauseJa: WorkbenchTexts['loss']['because'] = {
  'cells-moved': `行・列・セルの挿入、削除、移動をした${cannotKeep}`,
  'sheet-removed': `シートの削除または名前の変更をした${cannotKeep}`,
  'tab-color-removed': `シート見出しの色をなくした${cannotKeep}`,
  'merges-changed': `セルの結合を変えた${cannotKeep}`,
  'size-reset': `列の幅または行の高さを標準に戻した${cannotKeep}`,
  'style-removed': `色や罫線などの書式をなくした${cannotKeep}`,
  'validation-removed': `入力規則をなくした${cannotKeep}`,
  'conditional-formats-mixed': `条件付き書式の優先順位を変えた${cannotKeep}`,
  'page-setup-removed': `印刷の設定をなくした${cannotKeep}`,
  'table-removed': `テーブルの解除または名前の変更をした${cannotKeep}`,
  'chart-removed': `グラフを削除した${cannotKeep}`,
  'pivot-removed': `ピボットテーブルを削除した${cannotKeep}`,
  'name-removed': `名前の定義を削除した${cannotKeep}`,
};

const cannotChange = 'so the file cannot be saved with all that it holds.';

const becauseEn: WorkbenchTexts['loss']['because'] = {
  'cells-moved': `Rows, columns or cells were inserted, deleted or moved, ${cannotChange}`,
  'sheet-removed': `A sheet was deleted or renamed, ${cannotChange}`,
  'tab-color-removed': `The colour of a sheet’s tab was taken away, ${cannotChange}`,
  'merges-changed': `Cells were merged or split, ${cannotChange}`,
  'size-reset': `A column or row got its standard size back, ${cannotChange}`,
  'style-removed': `A colour, border or other format was taken away, ${cannotChange}`,
  'validation-removed': `A data validation was taken away, ${cannotChange}`,
  'conditional-formats-mixed': `The order of conditional formats was changed, ${cannotChange}`,
  'page-setup-removed': `The page setup was taken away, ${cannotChange}`,
  'table-removed': `A table was removed or renamed, ${cannotChange}`,
  'chart-removed': `A chart was deleted, ${cannotChange}`,
  'pivot-removed': `A pivot table was deleted, ${cannotChange}`,
  'name-removed': `A defined name was deleted, ${cannotChange}`,
};

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
  cancel: '取消',
  close: '閉じる',
  dropHere: 'ここに .xlsx ファイルをドロップすると開きます',
  discard: '保存していない変更があります。破棄して続けますか。',
  noFileThere: (name) => `「${name}」が見つかりません。「開く」からファイルを選んでください。`,
  loss: {
    title: '保存すると失われる内容があります',
    because: becauseJa,
    parts: (parts) =>
      `新しいファイルとして保存すると、次の内容は失われます：${parts}。開いた元のファイルは変わりません。`,
    save: '失われてもよいので新しいファイルに保存',
    cancel: '保存をやめる',
  },
  copyName: (name) => name.replace(/(\.xlsx)?$/i, '（新規保存）.xlsx'),
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
  cancel: 'Cancel',
  close: 'Close',
  dropHere: 'Drop an .xlsx file here to open it',
  discard: 'There are unsaved changes. Discard them and go on?',
  noFileThere: (name) => `“${name}” is not there. Choose a file with Open.`,
  loss: {
    title: 'Saving would lose something',
    because: becauseEn,
    parts: (parts) =>
      `Saved as a new file, it will lack: ${parts}. The file that you opened does not change.`,
    save: 'Save a new file without them',
    cancel: 'Do not save',
  },
  copyName: (name) => name.replace(/(\.xlsx)?$/i, ' (new).xlsx'),
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
