import type { ConditionalFormatRule, ConditionalStyle } from '../../../../core/index';
import { toFileFormula } from '../../formulas/formula-file-form';
import { fileColor } from '../../write/file-color';
import { xmlElement, type XmlElement } from '../../xml/xml-tree';

/** Gives the number of the difference style that a rule shows. */
export type DifferenceStyle = (style: ConditionalStyle) => number;

/** A conditional format's rule as the file has it, with this namespace prefix and still without priority. */
export function conditionalRuleElement(
  rule: ConditionalFormatRule,
  prefix: string,
  differenceStyle: DifferenceStyle,
): XmlElement {
  const tag = (name: string) => prefix + name;
  const point = (value: number) => xmlElement(tag('cfvo'), { type: 'num', val: value });
  const color = (value: string) => xmlElement(tag('color'), { rgb: `FF${fileColor(value)}` });
  switch (rule.kind) {
    case 'formula':
      return xmlElement(tag('cfRule'), { type: 'expression', dxfId: differenceStyle(rule.style) }, [
        xmlElement(tag('formula'), {}, [toFileFormula(rule.formula)]),
      ]);
    case 'data-bar': {
      // Without lengths the bar of the lowest value takes a tenth of the cell, that of the highest nine.
      const bar = xmlElement(tag('dataBar'), { minLength: 0, maxLength: 100 }, [
        point(rule.min),
        point(rule.max),
        color(rule.color),
      ]);
      return xmlElement(tag('cfRule'), { type: 'dataBar' }, [bar]);
    }
    case 'color-scale': {
      const points = rule.stops.map(({ at }) => point(at));
      const colors = rule.stops.map((stop) => color(stop.color));
      const scale = xmlElement(tag('colorScale'), {}, [...points, ...colors]);
      return xmlElement(tag('cfRule'), { type: 'colorScale' }, [scale]);
    }
  }
}
