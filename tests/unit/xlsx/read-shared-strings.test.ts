import {
  readSharedStrings,
  type SharedText,
} from '../../../shared/adapters/xlsx/read/read-shared-strings';
import { XmlFault } from '../../../shared/adapters/xlsx/xml/walk-xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ROOT = '<sst count="9" uniqueCount="9">';

function read(source: string) {
  const texts: SharedText[] = [];
  const root = readSharedStrings(source, (text) => texts.push(text));
  return { texts, root };
}

const textsOf = (items: string) =>
  read(`${DECLARATION}${ROOT}${items}</sst>`).texts.map(({ text }) => text);

const rich = '<si><r><t>太</t></r><r><rPr><b/></rPr><t>字</t></r></si>';
const phonetic =
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';

const items: readonly (readonly [string, string])[] = [
  ['<si><t>東京都</t></si>', '東京都'],
  ['<si><t></t></si>', ''],
  ['<si><t/></si>', ''],
  ['<si/>', ''],
  ['<si><t xml:space="preserve"> 先頭 </t></si>', ' 先頭 '],
  ["<si><t xml:space='preserve'> x</t></si>", ' x'],
  ['<si><t>A&amp;B&lt;&gt;&quot;&apos;&amp;amp;</t></si>', 'A&B<>"\'&amp;'],
  ['<si><t>&#x3042;&amp;&#10;</t></si>', 'あ&\n'],
  ['<si><t>一\r\n二\r三\n四</t></si>', '一\n二\n三\n四'],
  ['<si><t>_x0041__x005F_</t></si>', 'A_'],
  ['<si>\n <t>行</t>\n</si>', '行'],
  ['<si><t><![CDATA[</si><si><t>]]></t></si>', '</si><si><t>'],
  ['<si><t>一<!-- </t></si> -->二</t></si>', '一二'],
  ['<si><t>一<?x </si>?>二</t></si>', '一二'],
  [rich, '太字'],
  [phonetic, '東京'],
];

describe('readSharedStrings', () => {
  it.each(items)('reads %j', (item, text) => {
    expect(textsOf(item)).toEqual([text]);
  });

  it('keeps the order of plain and other items, and what stands between them', () => {
    const all = items.map(([item]) => item).join('\n');
    expect(textsOf(`${all}${all}`)).toEqual([...items, ...items].map(([, text]) => text));
  });

  it('tells texts with looks of their own from plain ones', () => {
    const { texts } = read(`${ROOT}<si><t>a&amp;b</t></si>${rich}${phonetic}</sst>`);
    expect(texts).toEqual([
      { text: 'a&b', isPlain: true, hasMixedLooks: false },
      { text: '太字', isPlain: false, hasMixedLooks: true },
      { text: '東京', isPlain: false, hasMixedLooks: false },
    ]);
  });

  it.each([
    `${DECLARATION}${ROOT}<si><t>一</t></si>${rich}<si><t>二</t></si></sst>\n`,
    `${ROOT}\n<si><t>一</t></si>\n<extLst><ext/></extLst></sst><!-- end -->`,
    `<!-- <si> --><sst><si><t>一</t></si></sst>`,
    `<x:sst><x:si><x:t>一</x:t></x:si></x:sst>`,
    `<sst></sst>`,
  ])('says where the root begins and ends: %s', (source) => {
    const { root } = read(source);
    const rootEnd = /<\/(x:)?sst>/.exec(source)!;
    expect(root?.end).toBe(rootEnd.index + rootEnd[0].length);
    expect(source.slice(root?.start.start, root?.start.end)).toBe(
      /<(x:)?sst[^>]*>/.exec(source)![0],
    );
  });

  it.each([
    '<si><t>a]]>b</t></si>',
    '<si><t>\u0001</t></si>',
    '<si><t>&nbsp;</t></si>',
    '<si><t>a & b</t></si>',
    '<si><t>a</t></si><si><t>b',
    '<si><t>a</si></t>',
    '<si><t>a</t></si></si>',
  ])('refuses broken markup: %j', (broken) => {
    expect(() => textsOf(broken)).toThrow(XmlFault);
  });
});
