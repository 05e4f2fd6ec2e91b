/** Headers as files and the model write them: one text with `&L`, `&C` and `&R` before its parts. */

/** Which end of the page. */
export type PageEnd = 'Header' | 'Footer';

const sections = [
  ['left', 'L'],
  ['center', 'C'],
  ['right', 'R'],
] as const;

/** A code: a section, an escaped `&`, a font in quotes, or anything else that `&` begins. */
const code = /&(?:([LCR])|&|"[^"]*"|)/g;

/** The parts by the client's names, e.g. `leftHeader`. Text before any section stands in the middle. */
export function splitSections(text: string, end: PageEnd): Record<string, string> {
  const parts: Record<string, string> = {};
  let [name, start] = [`center${end}`, 0];
  const close = (stop: number) => {
    if (stop > start) parts[name] = (parts[name] ?? '') + text.slice(start, stop);
  };
  for (const match of text.matchAll(code)) {
    const section = sections.find(([, letter]) => letter === match[1]);
    if (section !== undefined) {
      close(match.index);
      [name, start] = [`${section[0]}${end}`, match.index + match[0].length];
    }
  }
  close(text.length);
  return parts;
}

/** The parts as one text. */
export function joinSections(parts: Readonly<Record<string, string>>, end: PageEnd): string {
  return sections
    .map(([section, letter]) => {
      const part = parts[`${section}${end}`] ?? '';
      return part === '' ? '' : `&${letter}${part}`;
    })
    .join('');
}
