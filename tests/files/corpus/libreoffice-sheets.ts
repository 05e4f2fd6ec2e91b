import { picture } from './picture';

/** Looks of the added sheets, in LibreOffice's own format. */
export const libreOfficeStyles = `
<number:date-style style:name="own-date-format" number:automatic-order="false">
 <number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text>
</number:date-style>
${cellStyle('own-title', 'fo:background-color="#1f4e79"', 'fo:color="#ffffff" fo:font-size="16pt" fo:font-weight="bold"')}
${cellStyle('own-yellow', 'fo:background-color="#ffff00" fo:border="0.06pt solid #c00000"', '')}
${cellStyle('own-green', 'fo:background-color="#c6efce" fo:wrap-option="wrap"', 'fo:font-style="italic"')}
<style:style style:name="own-date" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="own-date-format"/>
<style:style style:name="own-wide" style:family="table-column"><style:table-column-properties style:column-width="6cm"/></style:style>
<style:style style:name="own-row" style:family="table-row"><style:table-row-properties style:row-height="1.5cm" style:use-optimal-row-height="false"/></style:style>
<style:style style:name="own-table" style:family="table"><style:table-properties table:display="true" tableooo:tab-color="#7030a0"/></style:style>
`;

function cellStyle(name: string, cell: string, text: string): string {
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">
<style:table-cell-properties ${cell}/><style:text-properties ${text}/></style:style>`;
}

/** Sheets that a clerk made in LibreOffice: one to stand among ours, one at the end. */
export function libreOfficeSheets(): { readonly first: string; readonly last: string } {
  return { first: budget(), last: album() };
}

const text = (value: string, style = '', more = '') =>
  `<table:table-cell ${styled(style)} office:value-type="string">${more}<text:p>${value}</text:p></table:table-cell>`;
const figure = (value: number, style = '') =>
  `<table:table-cell ${styled(style)} office:value-type="float" office:value="${String(value)}"><text:p>${String(value)}</text:p></table:table-cell>`;
const formula = (value: string, style = '') =>
  `<table:table-cell ${styled(style)} table:formula="of:=${value}"/>`;
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
const note = (author: string, value: string) =>
  `<office:annotation office:display="false"><dc:creator>${author}</dc:creator><text:p>${value}</text:p></office:annotation>`;

function styled(style: string): string {
  return style === '' ? '' : `table:style-name="${style}"`;
}

const months = [4, 5, 6, 7, 8, 9];

function budget(): string {
  const rows = months.map((month, index) => {
    const name = text(`${String(month)}月`, index % 2 === 0 ? 'own-yellow' : 'own-green');
    const start = `<table:table-cell table:style-name="own-date" office:value-type="date" office:date-value="2023-0${String(month)}-01"/>`;
    const cells = [
      ...[name, figure(month * 1000 + index, 'own-green')],
      ...[formula(`[.B${String(index + 3)}]*1.1`), start],
    ];
    return row(cells.join(''), index === 3 ? 'table:visibility="collapse"' : '');
  });
  return `<table:table table:name="予算メモ" table:style-name="own-table">
<table:table-column table:style-name="own-wide"/><table:table-column table:number-columns-repeated="6"/>
${row(
  `<table:table-cell table:style-name="own-title" table:number-columns-spanned="4" table:number-rows-spanned="1" office:value-type="string">${note('経理', '毎月十日に更新\n(締め)')}<text:p>予算の<text:s text:c="2"/>メモ</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="3"/>`,
  'table:style-name="own-row"',
)}
${row(text('月') + text('予算', '', note('佐藤', '税抜き')) + text('税込') + text('月の初め'))}
${rows.join('')}
${row(text('計') + formula('SUM([.B3:.B8])', 'own-yellow') + formula('SUM([.C3:.C8])'))}
${row(text('求人化した企業') + formula('[$KPI.$D$10]') + formula('kpi_2*2') + formula('period_to-period_from'))}
${row(text('案件の数') + formula('COUNTA([$案件.$A$2:.$A$400])') + formula('SUMPRODUCT(([.B3:.B8]&gt;5000)*1)'))}
${row(chartCell())}
<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="予算メモ.B3:予算メモ.B8"><calcext:color-scale><calcext:color-scale-entry calcext:value="0" calcext:type="minimum" calcext:color="#ff6347"/><calcext:color-scale-entry calcext:value="0" calcext:type="maximum" calcext:color="#00a933"/></calcext:color-scale></calcext:conditional-format></calcext:conditional-formats>
</table:table>
`;
}

function chartCell(): string {
  return `<table:table-cell><draw:frame draw:name="予算の図" draw:z-index="0" svg:width="12cm" svg:height="7cm" svg:x="0.3cm" svg:y="0.3cm">
<draw:object draw:notify-on-update-of-ranges="予算メモ.A3:予算メモ.A8 予算メモ.B3:予算メモ.B8">
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.chart"><office:automatic-styles>
<style:style style:name="bars" style:family="chart"><style:graphic-properties draw:fill-color="#7030a0"/></style:style>
</office:automatic-styles><office:body><office:chart>
<chart:chart svg:width="12cm" svg:height="7cm" chart:class="chart:bar">
<chart:title><text:p>予算</text:p></chart:title><chart:legend chart:legend-position="end"/>
<chart:plot-area table:cell-range-address="予算メモ.A3:予算メモ.B8" chart:data-source-has-labels="column">
<chart:axis chart:dimension="x" chart:name="primary-x"><chart:categories table:cell-range-address="予算メモ.A3:予算メモ.A8"/></chart:axis>
<chart:axis chart:dimension="y" chart:name="primary-y"><chart:grid chart:class="major"/></chart:axis>
<chart:series chart:style-name="bars" chart:values-cell-range-address="予算メモ.B3:予算メモ.B8" chart:label-cell-address="予算メモ.B2:予算メモ.B2" chart:class="chart:bar"><chart:data-point chart:repeated="6"/></chart:series>
</chart:plot-area></chart:chart></office:chart></office:body></office:document></draw:object></draw:frame></table:table-cell>`;
}

function album(): string {
  const image = Buffer.from(picture).toString('base64');
  return `<table:table table:name="写真"><table:table-column table:number-columns-repeated="4"/>
${row(text('会場', 'own-title'))}
${row(`<table:table-cell/><table:table-cell><draw:frame draw:name="会場の写真" draw:z-index="0" svg:width="3.6cm" svg:height="2.4cm" svg:x="0.2cm" svg:y="0.2cm"><draw:image><office:binary-data>${image}</office:binary-data></draw:image></draw:frame></table:table-cell>`)}
${row(text('<text:a xlink:href="https://example.com/photo" xlink:type="simple">元の写真</text:a>'))}
${row(figure(2) + formula('[.A4]^10'))}
</table:table>
`;
}
