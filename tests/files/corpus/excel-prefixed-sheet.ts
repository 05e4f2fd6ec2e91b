import { declaration, namespaces } from './excel-names';
import type { ExcelStyles } from './excel-styles';

/** Figures of the network that formulas on the added sheets show. */
export interface ShownFigures {
  readonly firm: string;
  readonly supporter: string;
  readonly agencies: number;
  readonly cases: number;
}

/**
 * A sheet in the forms that the format allows and few programs choose: prefixed names, CRLF between
 * rows, comments, CDATA, inline strings with furigana, a shared and an array formula, rows and
 * columns with a look of their own.
 */
export function prefixedSheet({ themed, good, quoted }: ExcelStyles, shown: ShownFigures): string {
  return [
    `${declaration}<x:worksheet xmlns:x="${namespaces.main}" xmlns:r="${namespaces.r}">`,
    '<x:sheetPr codeName="Memo"/><x:dimension ref="A1:F9"/>',
    '<x:sheetViews><x:sheetView workbookViewId="0"><x:selection activeCell="C3" sqref="C3"/></x:sheetView></x:sheetViews>',
    '<x:sheetFormatPr baseColWidth="10" defaultRowHeight="18.75"/>',
    `<x:cols><x:col min="1" max="1" width="24.625" style="${String(good)}" customWidth="1"/><x:col min="4" max="4" width="9" style="${String(themed)}"/></x:cols>`,
    '<!-- written by hand -->',
    '<x:sheetData>',
    '<x:row r="1" spans="1:6">',
    '  <x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[社内 <メモ> & 覚え書き]]></x:t></x:is></x:c>',
    `  <x:c r='B1' s='${String(quoted)}' t='inlineStr'><x:is><x:t>=1+1</x:t></x:is></x:c>`,
    '</x:row>',
    '<!-- the row below has a look of its own -->',
    `<x:row r="2" s="${String(themed)}" customFormat="1" ht="30" customHeight="1">`,
    '<x:c r="A2" t="inlineStr"><x:is><x:r><x:rPr><x:b/><x:sz val="14"/><x:rFont val="游ゴシック"/></x:rPr><x:t>東京</x:t></x:r><x:r><x:t xml:space="preserve"> 本社 </x:t></x:r><x:rPh sb="0" eb="2"><x:t>トウキョウ</x:t></x:rPh><x:phoneticPr fontId="1" type="fullwidthKatakana"/></x:is></x:c>',
    `<x:c r="D2" s="${String(themed)}"><x:v>45017</x:v></x:c></x:row>`,
    ...figures(),
    `<x:row r="8"><x:c r="A8" t="str"><x:f>CONCATENATE(支援企業!$B$2,"&amp;",<![CDATA["<御中>"]]>)</x:f><x:v>${shown.firm}&amp;&lt;御中&gt;</x:v></x:c><x:c r="B8" t="e"><x:v>#N/A</x:v></x:c><x:c r="C8" t="b"><x:v>1</x:v></x:c></x:row>`,
    `<x:row r="9" hidden="1" outlineLevel="1"><x:c r="A9"><x:f>SUM(B3:B7)*kpi_1</x:f><x:v>${String(14 * shown.agencies)}</x:v></x:c></x:row>`,
    '</x:sheetData>',
    '<x:autoFilter ref="A1:D9"/>',
    '<x:mergeCells count="1"><x:mergeCell ref="E3:F4"/></x:mergeCells>',
    '<x:phoneticPr fontId="1"/>',
    '<x:pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<!-- end --></x:worksheet>',
  ].join('\r\n');
}

/** Own figures: nothing in the tables of the network changes what these formulas give. */
function figures(): readonly string[] {
  const values = [3, 1, 4, 1, 5];
  return values.map((value, index) => {
    const row = String(index + 3);
    const shared =
      index === 0
        ? `<x:f t="shared" ref="C3:C7" si="0">B3*2+$B$3</x:f>`
        : '<x:f t="shared" si="0"/>';
    const array =
      index === 0
        ? '<x:c r="D3"><x:f t="array" ref="D3">SUM(B3:B7*B3:B7)</x:f><x:v>52</x:v></x:c>'
        : '';
    return `<x:row r="${row}"><x:c r="B${row}"><x:v>${String(value)}</x:v></x:c><x:c r="C${row}">${shared}<x:v>${String(value * 2 + 3)}</x:v></x:c>${array}</x:row>`;
  });
}
