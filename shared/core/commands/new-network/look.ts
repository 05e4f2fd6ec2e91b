import type { BorderLine, CellStyle } from '../../model/workbook-model';

/** The colours of every sheet, chosen for a contrast of at least 4.5 between text and fill. */
export const colors = {
  brand: '#0F5C5C',
  brandSoft: '#E3F1F0',
  ink: '#1F2933',
  inkSoft: '#52606D',
  paper: '#FFFFFF',
  header: '#17666B',
  headerRequired: '#8A4B08',
  headerComputed: '#5F6B76',
  computed: '#F1F3F5',
  input: '#FFF8DC',
  line: '#C9D2DA',
  alert: '#FBE3E0',
  alertInk: '#9B1C1C',
  attention: '#FFF1D6',
  attentionInk: '#7A4A00',
  done: '#E4F4E7',
  doneInk: '#1B5E20',
  quietInk: '#6B7785',
  tabMaster: '#2F6DB5',
  tabWork: '#17806D',
  tabNetwork: '#7A4FA3',
} as const;

const line: BorderLine = { style: 'thin', color: colors.line };

/** A thin line on every side. */
export const boxed = { top: line, right: line, bottom: line, left: line };

/** The looks that the sheets are made of; a sheet adds only what is special to it. */
export const looks = {
  page: { fontColor: colors.ink, verticalAlignment: 'middle' },
  title: { fontSize: 18, bold: true, fontColor: colors.brand, verticalAlignment: 'middle' },
  subtitle: { fontSize: 11, fontColor: colors.inkSoft, verticalAlignment: 'middle' },
  section: {
    fontSize: 12,
    bold: true,
    fontColor: colors.brand,
    border: { bottom: { style: 'medium', color: colors.brand } },
  },
  header: {
    bold: true,
    fontColor: colors.paper,
    fillColor: colors.header,
    horizontalAlignment: 'center',
    verticalAlignment: 'middle',
    wrapText: true,
    border: boxed,
  },
  body: { border: boxed, verticalAlignment: 'middle', fontColor: colors.ink },
  input: { fillColor: colors.input, border: boxed, unlocked: true, verticalAlignment: 'middle' },
  figure: { fontSize: 14, bold: true, horizontalAlignment: 'right', border: boxed },
  note: { fontColor: colors.inkSoft, wrapText: true, verticalAlignment: 'middle', indent: 1 },
} as const satisfies Readonly<Record<string, CellStyle>>;
