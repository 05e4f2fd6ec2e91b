import type { Area } from '../../../../core/index';
import { formulaFor } from '../../read/read-validations';
import { childElements, textOf, type XmlElement } from '../../xml/xml-tree';
import { changeChildren, withText } from './change-children';

/** From which area's top left cell to which one formulas move. */
export interface Move {
  readonly from: Area;
  readonly to: Area;
}

/** The element with the formulas in its children of these names rewritten for another first area. */
export function moveFormulas(
  element: XmlElement,
  names: readonly string[],
  move: Move,
): XmlElement {
  if (move.from.row === move.to.row && move.from.column === move.to.column) return element;
  return names.reduce(
    (moved, name) => changeChildren(moved, name, (child) => [moveFormula(child, move)]),
    element,
  );
}

// Extensions wrap a formula once more.
function moveFormula(element: XmlElement, move: Move): XmlElement {
  if (childElements(element, 'f').length > 0) {
    return changeChildren(element, 'f', (child) => [moveFormula(child, move)]);
  }
  return withText(element, formulaFor(textOf(element), move.from, move.to));
}
