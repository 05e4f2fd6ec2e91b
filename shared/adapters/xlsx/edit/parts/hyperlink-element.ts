import type { HyperlinkModel } from '../../../../core/index';
import { attributeOf, localName, type XmlElement } from '../../xml/xml-tree';
import { relationshipId } from './relationship-id';

/** A wish, and the relationship to the address outside that it links to. */
export interface LinkTargets {
  readonly wish: HyperlinkModel;
  /** `undefined` for a place in the workbook. */
  readonly relationship: string | undefined;
}

/** Tells an address such as `https://…` or `mailto:…` from a place in the workbook. */
export function isAddress(target: string): boolean {
  // Not any scheme: the place A1:B2 would be one.
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:)/i.test(target);
}

/** Where a link leads and what it says. */
export type LinkPlace = Pick<HyperlinkModel, 'target' | 'tooltip'>;

/** Where a link of the file leads. `targets` are the sheet's relationships by id. */
export function placeOfLink(link: XmlElement, targets: ReadonlyMap<string, string>): LinkPlace {
  const target = attributeOf(link, 'location') ?? targets.get(attributeOf(link, 'id') ?? '') ?? '';
  const tooltip = attributeOf(link, 'tooltip');
  return { target, ...(tooltip === undefined ? {} : { tooltip }) };
}

/** Tells whether two links lead to one place and say the same. */
export function isSameLink(one: LinkPlace, other: LinkPlace): boolean {
  return (
    withoutMark(one.target) === withoutMark(other.target) &&
    (one.tooltip ?? '') === (other.tooltip ?? '')
  );
}

// Programs write places in the workbook with a mark before them or without.
function withoutMark(target: string): string {
  return target.replace(/^#/, '');
}

/** An element that links where it is wished to; what else it says stays. */
export function hyperlinkElement(
  frame: XmlElement,
  { wish, relationship }: LinkTargets,
  element: XmlElement,
): XmlElement {
  const attributes = new Map(
    [...element.attributes].filter(
      ([name]) => !['id', 'location', 'tooltip'].includes(localName(name)),
    ),
  );
  if (relationship === undefined) attributes.set('location', withoutMark(wish.target));
  else {
    for (const [name, value] of Object.entries(relationshipId(frame, relationship))) {
      attributes.set(name, value);
    }
  }
  if (wish.tooltip !== undefined) attributes.set('tooltip', wish.tooltip);
  return { ...element, attributes };
}
