import { tokenizeFormula, type FormulaToken } from './formula-tokens';

// Functions newer than the file format carry a prefix in the file; without it Excel shows #NAME?.
// https://support.microsoft.com/office/issue-an-xlfn-prefix-is-displayed-in-front-of-a-formula
const NEWER_FUNCTIONS: ReadonlySet<string> = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV
  BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT
  CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH
  COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST
  F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTER FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS
  FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
  GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH
  IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
  PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC
  RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORT SORTBY STDEV.P STDEV.S
  SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL
  TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP
  XMATCH XOR Z.TEST`.split(/\s+/),
);

const WORKSHEET_FUNCTIONS: ReadonlySet<string> = new Set(['FILTER', 'SORT']);

// Their result may fill several cells; without the mark Excel would cut it to one cell with `@`.
const SPILLING_FUNCTIONS: ReadonlySet<string> = new Set(
  `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER HSTACK MAKEARRAY MAP RANDARRAY SCAN SEQUENCE SORT SORTBY
  TAKE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS`.split(/\s+/),
);

/**
 * The formula as the file holds it: newer functions and names inside LET and LAMBDA get their prefix.
 *
 * @example
 * toFileFormula('IFS(A1>0,1)') // '_xlfn.IFS(A1>0,1)'
 */
export function toFileFormula(formula: string): string {
  const tokens = tokenizeFormula(formula);
  const names = localNames(tokens);
  return tokens.map((token, index) => prefixed(token, tokens[index + 1]?.text, names)).join('');
}

/** The formula as people read it: all file prefixes taken away. */
export function fromFileFormula(formula: string): string {
  if (!/_xl(?:fn|ws|pm|udf)\./i.test(formula)) return formula;
  return tokenizeFormula(formula)
    .map(({ kind, text }) =>
      kind === 'word' ? text.replace(/^(?:_xl(?:fn|ws|pm|udf)\.)+/i, '') : text,
    )
    .join('');
}

/** Tells whether the result may spill into the cells below or beside. */
export function isSpilling(formula: string): boolean {
  const first = /^[A-Za-z.]+(?=\()/.exec(formula)?.[0].toUpperCase();
  return first !== undefined && SPILLING_FUNCTIONS.has(first);
}

function prefixed(
  token: FormulaToken,
  next: string | undefined,
  names: ReadonlySet<string>,
): string {
  if (token.kind !== 'word') return token.text;
  const upper = token.text.toUpperCase();
  if (names.has(upper)) return `_xlpm.${token.text}`;
  if (next !== '(' || !NEWER_FUNCTIONS.has(upper)) return token.text;
  return WORKSHEET_FUNCTIONS.has(upper) ? `_xlfn._xlws.${token.text}` : `_xlfn.${token.text}`;
}

interface OpenCall {
  readonly name: string;
  /** Which argument is being read, from 0. */
  place: number;
}

// In LET the names stand at every other place, in LAMBDA at all places; each is a lone word before a comma.
function localNames(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const names = new Set<string>();
  const calls: OpenCall[] = [];
  tokens.forEach((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    trackCalls(calls, token, before);
    const isAlone = (before?.text === '(' || before?.text === ',') && after?.text === ',';
    if (token.kind === 'word' && isAlone && isNamePlace(calls[calls.length - 1])) {
      names.add(token.text.toUpperCase());
    }
  });
  return names;
}

function trackCalls(
  calls: OpenCall[],
  { text }: FormulaToken,
  before: FormulaToken | undefined,
): void {
  const call = calls[calls.length - 1];
  if (text === '(') calls.push({ name: before?.text.toUpperCase() ?? '', place: 0 });
  else if (text === ')') calls.pop();
  else if (text === ',' && call !== undefined) call.place += 1;
}

function isNamePlace(call: OpenCall | undefined): boolean {
  return call?.name === 'LAMBDA' || (call?.name === 'LET' && call.place % 2 === 0);
}
