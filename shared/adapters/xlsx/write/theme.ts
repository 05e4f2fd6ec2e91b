/** Colours of the theme by their names in the file: Office's own, so that people find what they know. */
const COLORS: readonly (readonly [string, string])[] = [
  ['dk1', '<a:sysClr val="windowText" lastClr="000000"/>'],
  ['lt1', '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ['dk2', rgb('44546A')],
  ['lt2', rgb('E7E6E6')],
  ['accent1', rgb('4472C4')],
  ['accent2', rgb('ED7D31')],
  ['accent3', rgb('A5A5A5')],
  ['accent4', rgb('FFC000')],
  ['accent5', rgb('5B9BD5')],
  ['accent6', rgb('70AD47')],
  ['hlink', rgb('0563C1')],
  ['folHlink', rgb('954F72')],
];

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINES = [6350, 12700, 19050].map((width) => `<a:ln w="${String(width)}">${FILL}</a:ln>`);
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

function rgb(value: string): string {
  return `<a:srgbClr val="${value}"/>`;
}

/** Three of each, as the schema asks for: for light, middle and strong shapes. */
function three(xml: string): string {
  return xml.repeat(3);
}

function font(name: string, latin: string): string {
  return `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
}

/** The theme that new workbooks have (ECMA-376 part 1, 20.1.6.9). Charts take their colours from it. */
export const themeXml = [
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>',
  `<a:clrScheme name="Office">${COLORS.map(([name, color]) => `<a:${name}>${color}</a:${name}>`).join('')}</a:clrScheme>`,
  `<a:fontScheme name="Office">${font('majorFont', 'Calibri Light')}${font('minorFont', 'Calibri')}</a:fontScheme>`,
  `<a:fmtScheme name="Office"><a:fillStyleLst>${three(FILL)}</a:fillStyleLst><a:lnStyleLst>${LINES.join('')}</a:lnStyleLst>`,
  `<a:effectStyleLst>${three(EFFECT)}</a:effectStyleLst><a:bgFillStyleLst>${three(FILL)}</a:bgFillStyleLst></a:fmtScheme>`,
  '</a:themeElements></a:theme>',
].join('');
