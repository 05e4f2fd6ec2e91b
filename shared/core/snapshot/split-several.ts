/**
 * Splits several values written in one cell.
 *
 * @example
 * splitSeveral('基本；経営課題、人材要件') // ['基本', '経営課題', '人材要件']
 */
export function splitSeveral(text: string): readonly string[] {
  return text
    .split(/[;；、,，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
