import type { CellStyle } from '../../../../core/index';
import {
  attributeOf,
  childElements,
  descendants,
  prefixOf,
  withAttributes,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';

const ORDER = ['alignment', 'protection', 'extLst'];
const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

/** The cell format with the named alignment; itself when it has it already. */
export function overlayAlignment(format: XmlElement, style: CellStyle): XmlElement {
  const old = childElements(format, 'alignment')[0];
  const base = old ?? xmlElement(`${prefixOf(format)}alignment`);
  const alignment = withAttributes(base, alignmentChanges(base, style));
  if (alignment === base) return format;
  const marked = withAttributes(format, { applyAlignment: '1' });
  const parts = alignment.attributes.size === 0 ? [] : [alignment];
  return replaceInOrder(marked, { name: 'alignment', parts, order: ORDER });
}

/** Attributes that are to differ; one that says what every cell has anyway is left out. */
function alignmentChanges(
  alignment: XmlElement,
  { horizontalAlignment, verticalAlignment, wrapText, indent }: CellStyle,
): Readonly<Record<string, string | undefined>> {
  const wishes: readonly (readonly [name: string, wish: string | undefined, standard: string])[] = [
    ['horizontal', horizontalAlignment, 'general'],
    ['vertical', verticalAlignment && VERTICAL[verticalAlignment], 'bottom'],
    ['wrapText', wrapText === undefined ? undefined : String(Number(wrapText)), '0'],
    ['indent', indent?.toString(), '0'],
  ];
  const changes = wishes.flatMap(([name, wish, standard]) => {
    const current = (attributeOf(alignment, name) ?? standard).replace('true', '1');
    if (wish === undefined || wish === current) return [];
    return [[name, wish === standard ? undefined : wish] as const];
  });
  return Object.fromEntries(changes);
}

/** The cell format open or closed for typing while its sheet is protected. */
export function overlayProtection(format: XmlElement, unlocked: boolean): XmlElement {
  const old = childElements(format, 'protection')[0];
  const locked = old && attributeOf(old, 'locked');
  const isUnlocked = locked === '0' || locked === 'false';
  if (isUnlocked === unlocked) return format;
  const base = old ?? xmlElement(`${prefixOf(format)}protection`);
  const protection = withAttributes(base, { locked: unlocked ? '0' : '1' });
  const marked = withAttributes(format, { applyProtection: '1' });
  return replaceInOrder(marked, { name: 'protection', parts: [protection], order: ORDER });
}

/** The cell format marked as text that must stay text, or without the mark. */
export function overlayQuotePrefix(format: XmlElement, quotes: boolean): XmlElement {
  const isMarked = ['1', 'true'].includes(attributeOf(format, 'quotePrefix') ?? '0');
  return isMarked === quotes
    ? format
    : withAttributes(format, { quotePrefix: quotes ? '1' : undefined });
}

const COMPLEMENT_LIST = '{C7286773-470A-42A8-94C5-96B5CB345126}';
const COMPLEMENT = 'http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag';

/** The number of the feature property bag that a cell format names, if it names one. */
export function complementOf(format: XmlElement): number | null {
  const complement = descendants(format, 'xfComplement')[0];
  return complement === undefined ? null : Number(attributeOf(complement, 'i'));
}

/** The cell format with a feature property bag, which is how Excel keeps a check box, or without. */
export function overlayComplement(format: XmlElement, number: number | null): XmlElement {
  if (complementOf(format) === number) return format;
  const prefix = prefixOf(format);
  const list = childElements(format, 'extLst')[0];
  const others = (list === undefined ? [] : childElements(list)).filter(
    (extension) => descendants(extension, 'xfComplement').length === 0,
  );
  const added =
    number === null
      ? []
      : [
          xmlElement(`${prefix}ext`, { uri: COMPLEMENT_LIST, 'xmlns:xfpb': COMPLEMENT }, [
            xmlElement('xfpb:xfComplement', { i: number }),
          ]),
        ];
  const extensions = [...others, ...added];
  const parts = extensions.length === 0 ? [] : [xmlElement(`${prefix}extLst`, {}, extensions)];
  return replaceInOrder(format, { name: 'extLst', parts, order: ORDER });
}
