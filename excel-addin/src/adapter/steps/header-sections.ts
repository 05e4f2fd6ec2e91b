/** The three parts of a header or footer. */
export interface HeaderSections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const names: Readonly<Record<string, keyof HeaderSections>> = {
  L: 'left',
  C: 'center',
  R: 'right',
};

/**
 * Cuts a header as files hold it at its section codes.
 *
 * Text before the first code stands in the middle. `&&` is a plain ampersand, not the start of a code.
 *
 * @example
 * headerSections('&L2023&Rつなぎ') // { left: '2023', center: '', right: 'つなぎ' }
 */
export function headerSections(text: string): HeaderSections {
  const sections = { left: '', center: '', right: '' };
  let current: keyof HeaderSections = 'center';
  for (const part of text.match(/&[^]|[^&]+|&$/g) ?? []) {
    const next = part.startsWith('&') ? names[part.slice(1)] : undefined;
    if (next === undefined) sections[current] += part;
    else current = next;
  }
  return sections;
}
