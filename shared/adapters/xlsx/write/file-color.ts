/** A colour as the file has it: six hexadecimal digits. */
export function fileColor(color: string): string {
  return color.replace('#', '').toUpperCase();
}
