import type { ConditionalStyle } from '../../../../core/index';
import { fileColor } from '../../write/file-color';
import { xmlElement, type XmlElement } from '../../xml/xml-tree';

/** What a conditional format changes in a cell (`dxf`). Unlike a cell, it names a fill by its background. */
export function differenceElement(
  prefix: string,
  { bold, fontColor, fillColor }: ConditionalStyle,
): XmlElement {
  const color = (tag: string, value: string) =>
    xmlElement(prefix + tag, { rgb: `FF${fileColor(value)}` });
  const font = [
    ...(bold === true ? [xmlElement(`${prefix}b`)] : []),
    ...(fontColor === undefined ? [] : [color('color', fontColor)]),
  ];
  const pattern = (value: string) =>
    xmlElement(`${prefix}patternFill`, { patternType: 'solid' }, [color('bgColor', value)]);
  return xmlElement(`${prefix}dxf`, {}, [
    ...(font.length === 0 ? [] : [xmlElement(`${prefix}font`, {}, font)]),
    ...(fillColor === undefined ? [] : [xmlElement(`${prefix}fill`, {}, [pattern(fillColor)])]),
  ]);
}
