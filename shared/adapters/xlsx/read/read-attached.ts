import { parseCellAddress } from '../../../core/index';
import type { HyperlinkModel, NoteModel } from '../../../core/index';
import type { PartTrees, Relationship } from '../package/relationships';
import { fromFileText } from '../write/cell-text';
import { attributeOf, childElements, findPath, localName, type XmlElement } from '../xml/xml-tree';

/** The notes of a sheet, in the order of their part. */
export function readNotes(
  source: PartTrees,
  relationships: readonly Relationship[],
): readonly NoteModel[] {
  return relationships
    .filter(({ type }) => type === 'comments')
    .flatMap(({ target }) => {
      const tree = source.tree(target);
      const list = tree && findPath(tree, 'commentList');
      return list === undefined ? [] : childElements(list, 'comment');
    })
    .flatMap((comment) => {
      const position = parseCellAddress(attributeOf(comment, 'ref') ?? '');
      const text = findPath(comment, 'text');
      return position === null || text === undefined
        ? []
        : [{ ...position, text: fromFileText(spokenText(text)) }];
    });
}

/** Text without the phonetic guide over it. */
function spokenText(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (typeof node === 'string') return localName(element.tag) === 't' ? node : '';
      return localName(node.tag) === 'rPh' ? '' : spokenText(node);
    })
    .join('');
}

/** The links of a sheet. One over several cells is read as that of the first. */
export function readHyperlinks(
  frame: XmlElement,
  relationships: readonly Relationship[],
): readonly HyperlinkModel[] {
  const targets = new Map(relationships.map(({ id, target }) => [id, target]));
  const list = findPath(frame, 'hyperlinks');
  return (list === undefined ? [] : childElements(list, 'hyperlink')).flatMap((link) => {
    const [first = ''] = (attributeOf(link, 'ref') ?? '').split(':');
    const position = parseCellAddress(first);
    const target =
      attributeOf(link, 'location') ?? targets.get(attributeOf(link, 'id') ?? '') ?? '';
    const tooltip = attributeOf(link, 'tooltip');
    const place = target.replace(/^#/, '');
    if (position === null || place === '') return [];
    return [{ ...position, target: place, ...(tooltip === undefined ? {} : { tooltip }) }];
  });
}
