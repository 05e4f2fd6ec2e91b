import type { Language, LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What parts of a file are to people, by the beginning of their path or by the feature's name. */
const names: readonly (readonly [RegExp, LocalizedText])[] = [
  [/^xl\/media\//, text('画像', 'pictures')],
  [/^xl\/(drawings|charts|chartEx)/, text('図やほかのグラフ', 'drawings and other charts')],
  [/^xl\/pivot/, text('ピボットテーブル', 'pivot tables')],
  [/^xl\/(vbaProject|macrosheets)/, text('マクロ', 'macros')],
  [/^xl\/externalLinks/, text('ほかのファイルへのリンク', 'links to other files')],
  [/^xl\/threadedComments/, text('スレッド形式のコメント', 'threaded comments')],
  [/^xl\/(slicer|timeline)/, text('スライサー', 'slicers')],
  [
    /^xl\/(ctrlProps|activeX|embeddings)/,
    text('コントロールや埋め込み', 'controls and embedded files'),
  ],
  [/^xl\/(connections|queryTables|queries|model)/, text('外部データの接続', 'data connections')],
  [/^(customXml|docMetadata|_xmlsignatures)/, text('文書に付いた管理情報', 'document metadata')],
  [/rich-text/, text('セルの一部だけの書式', 'formatting of a part of a cell')],
  [/hidden-rows/, text('非表示の行', 'hidden rows')],
  [/hidden-columns/, text('非表示の列', 'hidden columns')],
  [/outline/, text('グループ化', 'outlines')],
  [/auto-filter/, text('表の外の絞り込み', 'filters outside tables')],
  [/page-breaks/, text('改ページ', 'page breaks')],
  [/array-formula/, text('配列数式', 'array formulas')],
  [/validation-/, text('未対応の入力規則', 'unsupported validation')],
  [/conditional-format-/, text('未対応の条件付き書式', 'unsupported conditional formats')],
  [/sheet-password/, text('シート保護のパスワード', 'sheet passwords')],
];

/**
 * Names, for people, the parts of a file that writing it anew would lose.
 *
 * Each kind stands once, with the part itself where nothing more is known of it.
 *
 * @example
 * unsupportedPartNames(['xl/media/image1.png', 'xl/media/image2.png'], 'ja') // '画像'
 */
export function unsupportedPartNames(parts: readonly string[], language: Language): string {
  const found = parts.map((part) => {
    const feature = /^.*: ([a-z].*)$/.exec(part)?.[1];
    const name = names.find(([pattern]) => pattern.test(feature ?? part))?.[1][language];
    if (name === undefined) return part;
    const sheet = feature === undefined ? '' : part.slice(0, -feature.length - 2);
    const between = language === 'ja' ? 'の' : ': ';
    return sheet === '' ? name : `${sheet}${between}${name}`;
  });
  return [...new Set(found)].join(language === 'ja' ? '、' : ', ');
}
