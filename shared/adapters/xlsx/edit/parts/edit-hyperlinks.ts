import { areaAddress, cellAddress } from '../../../../core/index';
import type { HyperlinkModel } from '../../../../core/index';
import { addRelationships, removeRelationships } from '../../package/edit-relationships';
import { relationshipsOf } from '../../package/relationships';
import { attributeOf, childElements, findPath, withChildren, xmlElement } from '../../xml/xml-tree';
import type { XmlElement } from '../../xml/xml-tree';
import { areasOfParts, parseAreaList, remainder } from '../frame/area-list';
import { changeChildren } from '../frame/change-children';
import type { SheetDraft } from '../sheet-draft';
import { replacePart, sheetTag } from '../worksheet-order';
import {
  hyperlinkElement,
  isAddress,
  isSameLink,
  placeOfLink,
  type LinkTargets,
} from './hyperlink-element';

/** A link of the file with the wishes for its cells. */
interface MetLink {
  readonly reference: string;
  /** Tells whether it stands on one cell only, or on one that is merged with others. */
  readonly isWhole: boolean;
  readonly fulfilled: readonly HyperlinkModel[];
  readonly opposed: readonly HyperlinkModel[];
}

/**
 * Links cells of a sheet; an empty target takes a link away.
 *
 * A link that covers more cells than are named stays on the others. Relationships that no link uses
 * any more go with the links.
 */
export function editHyperlinks(sheet: SheetDraft, hyperlinks: readonly HyperlinkModel[]): void {
  const wishes = new Map(hyperlinks.map((link) => [cellAddress(link), link]));
  const known = findPath(sheet.frame, 'hyperlinks');
  const list = known ?? xmlElement(sheetTag(sheet.frame, 'hyperlinks'));
  const met = meetLinks(sheet, childElements(list, 'hyperlink'), wishes);
  const fulfilled = new Set([...met.values()].flatMap((link) => link.fulfilled));
  const missing = [...wishes.values()].filter((wish) => wish.target !== '' && !fulfilled.has(wish));
  const isDone = [...met.values()].every(({ opposed }) => opposed.length === 0);
  if (isDone && missing.length === 0) return;
  const targets = addTargets(sheet, missing);
  const changed = changeLinks({ sheet, list, met }, targets);
  const isEmpty = childElements(changed).length === 0;
  sheet.frame = replacePart(sheet.frame, 'hyperlinks', isEmpty ? undefined : changed);
  removeUnused(sheet, list, changed);
}

function meetLinks(
  { draft, path, frame }: SheetDraft,
  links: readonly XmlElement[],
  wishes: ReadonlyMap<string, HyperlinkModel>,
): ReadonlyMap<XmlElement, MetLink> {
  const targets = new Map(relationshipsOf(draft, path).map(({ id, target }) => [id, target]));
  const merged = new Set(
    childElements(findPath(frame, 'mergeCells') ?? frame, 'mergeCell').map((merge) =>
      attributeOf(merge, 'ref'),
    ),
  );
  const met = new Map<XmlElement, MetLink>();
  for (const link of links) {
    const reference = attributeOf(link, 'ref') ?? '';
    const isMerged = merged.has(reference);
    const covered = coveredBy(isMerged ? (reference.split(':')[0] ?? '') : reference, wishes);
    if (covered.length === 0) continue;
    const isFulfilled = (wish: HyperlinkModel) => isSameLink(placeOfLink(link, targets), wish);
    met.set(link, {
      reference,
      isWhole: isMerged || !reference.includes(':'),
      fulfilled: covered.filter(isFulfilled),
      opposed: covered.filter((wish) => !isFulfilled(wish)),
    });
  }
  return met;
}

function coveredBy(
  reference: string,
  wishes: ReadonlyMap<string, HyperlinkModel>,
): readonly HyperlinkModel[] {
  if (!reference.includes(':')) {
    const wish = wishes.get(reference);
    return wish === undefined ? [] : [wish];
  }
  const areas = areasOfParts(parseAreaList(reference));
  return [...wishes.values()].filter(({ row, column }) =>
    areas.some(
      (area) =>
        area.row <= row &&
        row < area.row + area.rowCount &&
        area.column <= column &&
        column < area.column + area.columnCount,
    ),
  );
}

// One by one, thousands of relationships would be written out thousands of times.
function addTargets(
  { draft, path }: SheetDraft,
  missing: readonly HyperlinkModel[],
): ReadonlyMap<HyperlinkModel, LinkTargets> {
  const external = missing.filter(({ target }) => isAddress(target));
  const ids = addRelationships(
    draft,
    path,
    external.map(({ target }) => ({ type: 'hyperlink', target, isExternal: true })),
  );
  const idOf = new Map(external.map((wish, index) => [wish, ids[index]]));
  return new Map(missing.map((wish) => [wish, { wish, relationship: idOf.get(wish) }]));
}

interface LinkChange {
  readonly sheet: SheetDraft;
  readonly list: XmlElement;
  readonly met: ReadonlyMap<XmlElement, MetLink>;
}

function changeLinks(
  { sheet: { frame }, list, met }: LinkChange,
  targets: ReadonlyMap<HyperlinkModel, LinkTargets>,
): XmlElement {
  const left = new Map(targets);
  const kept = changeChildren(list, 'hyperlink', (element) => {
    const link = met.get(element);
    if (link === undefined || link.opposed.length === 0) return [element];
    if (!link.isWhole) return piecesOf(element, link);
    const [wish] = link.opposed;
    const target = wish && left.get(wish);
    if (wish === undefined || target === undefined) return [];
    left.delete(wish);
    return [hyperlinkElement(frame, target, element)];
  });
  const tag = sheetTag(frame, 'hyperlink');
  const added = [...left.values()].map((target) =>
    hyperlinkElement(frame, target, xmlElement(tag, { ref: cellAddress(target.wish) })),
  );
  return withChildren(kept, [...kept.children, ...added]);
}

function piecesOf(element: XmlElement, { reference, opposed }: MetLink): readonly XmlElement[] {
  const holes = opposed.map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 }));
  const pieces = remainder(areasOfParts(parseAreaList(reference)), holes);
  return pieces.map((area, index) => {
    // A name that is to be unique stays with the first piece.
    const own = [...element.attributes].filter(([name]) => index === 0 || !name.endsWith(':uid'));
    return { ...element, attributes: new Map([...own, ['ref', areaAddress(area)]]) };
  });
}

function removeUnused({ draft, path }: SheetDraft, old: XmlElement, now: XmlElement): void {
  const idsOf = (list: XmlElement) =>
    childElements(list, 'hyperlink').flatMap((link) => attributeOf(link, 'id') ?? []);
  const used = new Set(idsOf(now));
  const unused = idsOf(old).filter((id) => !used.has(id));
  if (unused.length > 0) removeRelationships(draft, path, new Set(unused));
}
