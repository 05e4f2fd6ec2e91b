import { childElements, type XmlElement } from '../../xml/xml-tree';
import { changeChildren } from './change-children';

/** The lists of this name that a sheet keeps as an extension: what Excel added after the standard. */
export function extensionLists(frame: XmlElement, name: string): readonly XmlElement[] {
  return childElements(frame, 'extLst')
    .flatMap((extensions) => childElements(extensions, 'ext'))
    .flatMap((extension) => childElements(extension, name));
}

/** The sheet with these lists changed; `null` takes one away, and what is left empty goes with it. */
export function changeExtensionLists(
  frame: XmlElement,
  name: string,
  change: (list: XmlElement) => XmlElement | null,
): XmlElement {
  const inList = (list: XmlElement) => {
    const changed = change(list);
    return changed === null ? [] : [changed];
  };
  const inExtension = (extension: XmlElement) =>
    unlessEmptied(extension, changeChildren(extension, name, inList));
  return changeChildren(frame, 'extLst', (extensions) =>
    unlessEmptied(extensions, changeChildren(extensions, 'ext', inExtension)),
  );
}

function unlessEmptied(old: XmlElement, changed: XmlElement): readonly XmlElement[] {
  return changed !== old && childElements(changed).length === 0 ? [] : [changed];
}
