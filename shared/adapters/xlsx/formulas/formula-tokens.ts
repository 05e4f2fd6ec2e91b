/** A piece of a formula. Only `word` can be a reference, a name or a function. */
export interface FormulaToken {
  readonly kind: 'text' | 'sheet' | 'bracket' | 'number' | 'word' | 'other';
  readonly text: string;
}

const PATTERNS: readonly (readonly [FormulaToken['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"?/y],
  ['sheet', /'(?:[^']|'')*'?/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['word', /[A-Za-z_$\\\u0080-\uffff][\w.$?\\\u0080-\uffff]*/y],
];

/**
 * Splits a formula into pieces that join back to exactly the same text.
 *
 * Text in quotes, quoted sheet names and everything in square brackets stay whole, so that
 * nothing inside them is taken for a reference.
 *
 * @example
 * tokenizeFormula('SUM(A1,"A2")').map(({ text }) => text) // ['SUM', '(', 'A1', ',', '"A2"', ')']
 */
export function tokenizeFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  if (formula[at] === '[') return { kind: 'bracket', text: bracketAt(formula, at) };
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) return { kind, text: match[0] };
  }
  return { kind: 'other', text: formula.charAt(at) };
}

// Structured references nest brackets, and an apostrophe there escapes the character after it.
function bracketAt(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && --depth === 0) return formula.slice(from, at + 1);
  }
  return formula.slice(from);
}
