import { cellAddress } from '../../../../core/index';
import type { SheetModel } from '../../../../core/index';
import { isTrue } from '../../package/workbook-parts';
import {
  attributeOf,
  childElements,
  localName,
  prefixOf,
  withAttributes,
  withChildren,
  xmlElement,
  type XmlElement,
  type XmlNode,
} from '../../xml/xml-tree';
import { replacePart, sheetTag } from '../worksheet-order';
import { changeChildren } from './change-children';

type Frozen = SheetModel['frozen'];

/** How a sheet shows itself; what is left out stays as it is. */
export interface SheetView {
  /** Zero for both thaws the sheet. */
  readonly frozen?: Frozen;
  readonly showGridlines?: boolean;
}

/**
 * The sheet's first view frozen and with or without grid lines.
 *
 * Zoom, selection and the views of other windows stay. A view that shows all this already, and the
 * one that every sheet has without saying so, are left alone.
 */
export function editViews(frame: XmlElement, { frozen, showGridlines }: SheetView): XmlElement {
  const tag = (name: string) => sheetTag(frame, name);
  const views = childElements(frame, 'sheetViews')[0] ?? xmlElement(tag('sheetViews'));
  const first = childElements(views, 'sheetView')[0];
  const view = first ?? xmlElement(tag('sheetView'), { workbookViewId: 0 });
  const lined = showGridlines === undefined ? view : withGridlines(view, showGridlines);
  const changed = frozen === undefined ? lined : withFrozen(lined, frozen);
  if (changed === view) return frame;
  const all =
    first === undefined
      ? withChildren(views, [changed, ...views.children])
      : changeChildren(views, 'sheetView', (each) => [each === first ? changed : each]);
  return replacePart(frame, 'sheetViews', all);
}

function withGridlines(view: XmlElement, isShown: boolean): XmlElement {
  const value = attributeOf(view, 'showGridLines');
  return (value === undefined || isTrue(value)) === isShown
    ? view
    : withAttributes(view, { showGridLines: isShown ? undefined : '0' });
}

function withFrozen(view: XmlElement, frozen: Frozen): XmlElement {
  const pane = childElements(view, 'pane')[0];
  const shown = frozenBy(pane);
  if (shown.rows === frozen.rows && shown.columns === frozen.columns) return view;
  const panes = panesOf(frozen);
  const active = panes[panes.length - 1];
  const isBehind = new Set(['pane', 'selection', 'pivotSelection']);
  const others = view.children.filter(
    (node) => typeof node === 'string' || !isBehind.has(localName(node.tag)),
  );
  const cursors = childElements(view, 'pivotSelection').map((each) =>
    withAttributes(each, { pane: active }),
  );
  const parts: readonly XmlNode[] = [
    ...(active === undefined ? [] : [paneElement(view, frozen, active)]),
    ...selections(view, panes),
    ...cursors,
  ];
  // The view's own corner is now that of the frozen rows and columns, which must show from the start.
  const scroll = active === undefined ? {} : { topLeftCell: undefined };
  return withChildren(withAttributes(view, scroll), [...parts, ...others]);
}

function frozenBy(pane: XmlElement | undefined): Frozen {
  const state = pane && attributeOf(pane, 'state');
  if (pane === undefined || (state !== 'frozen' && state !== 'frozenSplit')) {
    return { rows: 0, columns: 0 };
  }
  const count = (name: string) => Number(attributeOf(pane, name) ?? 0);
  return { rows: count('ySplit'), columns: count('xSplit') };
}

/** The panes beside the top left one, the active one last. */
function panesOf({ rows, columns }: Frozen): readonly string[] {
  if (rows > 0 && columns > 0) return ['topRight', 'bottomLeft', 'bottomRight'];
  if (rows > 0) return ['bottomLeft'];
  return columns > 0 ? ['topRight'] : [];
}

function paneElement(view: XmlElement, { rows, columns }: Frozen, activePane: string): XmlElement {
  return xmlElement(`${prefixOf(view)}pane`, {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress({ row: rows, column: columns }),
    activePane,
    state: 'frozen',
  });
}

// What is selected stays selected, in the pane that is active now.
function selections(view: XmlElement, panes: readonly string[]): readonly XmlElement[] {
  const pane = childElements(view, 'pane')[0];
  const oldPane = (pane && attributeOf(pane, 'activePane')) ?? 'topLeft';
  const selected = childElements(view, 'selection').find(
    (selection) => (attributeOf(selection, 'pane') ?? 'topLeft') === oldPane,
  );
  const tag = `${prefixOf(view)}selection`;
  if (panes.length === 0) {
    return selected === undefined ? [] : [withAttributes(selected, { pane: undefined })];
  }
  return panes.map((name, index) =>
    index === panes.length - 1 && selected !== undefined
      ? withAttributes(selected, { pane: name })
      : xmlElement(tag, { pane: name }),
  );
}
