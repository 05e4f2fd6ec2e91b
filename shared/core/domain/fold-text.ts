/** Legal forms of Japanese organisations with what people write for them, after NFKC and lower case. */
const legalForms: readonly (readonly [form: string, ...shortForms: string[]])[] = [
  ['特定非営利活動法人', 'npo法人', '(特非)', '(npo)'],
  ['一般社団法人', '(一社)'],
  ['公益社団法人', '(公社)'],
  ['一般財団法人', '(一財)'],
  ['公益財団法人', '(公財)'],
  ['社会福祉法人', '(社福)', '(福)'],
  ['税理士法人', '(税)'],
  ['社団法人', '(社)'],
  ['財団法人', '(財)'],
  ['医療法人', '(医)'],
  ['学校法人', '(学)'],
  ['株式会社', '(株)'],
  ['有限会社', '(有)'],
  ['合同会社', '(同)'],
  ['合資会社', '(資)'],
  ['合名会社', '(名)'],
];

const formByWriting: ReadonlyMap<string, string> = new Map(
  legalForms.flatMap(([form, ...shortForms]) =>
    [form, ...shortForms].map((writing) => [writing, form] as const),
  ),
);

/** Longer writings first: 社団法人 is also the end of 一般社団法人. */
const anyForm = new RegExp(
  [...formByWriting.keys()]
    .sort((one, other) => other.length - one.length)
    .map((writing) => writing.replace(/[()]/g, '\\$&'))
    .join('|'),
);

const japanese = '[\\u3040-\\u30ff\\u3400-\\u9fff々〆]';
const spaceInJapanese = new RegExp(`(${japanese}) (?=${japanese})`, 'g');

/**
 * Brings a text into the form in which texts are compared: NFKC, no spaces around, single spaces within.
 *
 * Case is kept, and so are long vowel marks and hyphens, which differ in meaning. What people typed
 * is never replaced by this form.
 *
 * @example
 * foldText('　ＡＢＣ　 工業 ') // 'ABC 工業'
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/**
 * Brings the name of an organisation or person into the form in which names are compared.
 *
 * Beyond `foldText`, case and spaces between Japanese characters do not matter, and a legal form is
 * the same however it is written and wherever it stands. Different legal forms stay different, and
 * so does a name without one. A folded name is for comparing, not for showing.
 *
 * @example
 * foldName('㈱みなと商店') === foldName('みなと商店 株式会社') // true
 * foldName('(有)みなと商店') === foldName('株式会社みなと商店') // false
 */
export function foldName(name: string): string {
  const forms = new Set<string>();
  let rest = tidyName(name);
  // Taking one form out can bring the halves of another one together, so this repeats.
  for (let found = anyForm.exec(rest); found !== null; found = anyForm.exec(rest)) {
    forms.add(formByWriting.get(found[0]) ?? found[0]);
    rest = tidyName(`${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`);
  }
  // The bar keeps the form apart from a rest such as 一般, and goes again when folded once more.
  const core = rest.replace(/^[ |]+|[ |]+$/g, '');
  return [core, ...[...forms].sort()].filter((part) => part !== '').join('|');
}

function tidyName(text: string): string {
  return foldText(text.toLowerCase())
    .toLowerCase()
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .replace(spaceInJapanese, '$1');
}

/**
 * Brings a column title into the form in which titles are compared.
 *
 * Width, case, every space and line break, and a mark for required columns do not matter.
 *
 * @example
 * foldHeader('企業 ＩＤ*') // '企業id'
 */
export function foldHeader(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:[*※]|\(必須\)|【必須】)+$/, '')
    .toLowerCase();
}
