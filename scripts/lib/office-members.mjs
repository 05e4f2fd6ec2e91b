// Why: what a member of Office.js needs stands in the comments of its types and nowhere else.
import ts from 'typescript';

const setTag = /\[Api set:\s*([A-Za-z]*)\s*([\d.]+|BETA)?/;

/** Newer than any version there is: previews are for nobody's users. */
const preview = '999';

/** The requirement set that a declaration's comment names, or undefined. */
function setIn(declaration) {
  const text = declaration.getSourceFile().text;
  const comments = ts.getLeadingCommentRanges(text, declaration.getFullStart()) ?? [];
  const last = comments.at(-1);
  const found = last === undefined ? null : setTag.exec(text.slice(last.pos, last.end));
  if (found === null) return undefined;
  const version = /^\d/.test(found[2] ?? '') ? found[2].replace(/\.$/, '') : preview;
  // A few comments leave the name of the set out; they stand among Excel's.
  return { name: found[1] || 'ExcelApi', version };
}

const isOfficeType = (declaration) =>
  /[\\/]@types[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName);

function asMember(declaration) {
  if (declaration === undefined || !isOfficeType(declaration)) return undefined;
  const set = setIn(declaration);
  const name = declaration.name?.getText() ?? '';
  const owner = declaration.parent?.name?.getText() ?? '';
  return { name: owner === '' ? name : `${owner}.${name}`, set };
}

/** The member of Office.js that a name in an expression stands for, as this call uses it. */
export function memberAt(name, checker) {
  const access = name.parent;
  const call = access?.parent;
  if (call !== undefined && ts.isCallExpression(call) && call.expression === access) {
    // Of several forms of a method the one that is called counts.
    const found = asMember(checker.getResolvedSignature(call)?.declaration);
    if (found !== undefined) return found;
  }
  return memberOf(checker.getSymbolAtLocation(name));
}

/** The member of Office.js behind a symbol, or undefined. */
export function memberOf(symbol) {
  return asMember(symbol?.declarations?.find(isOfficeType));
}

/** The members that a `load('items/name, items/notes')` asks for. */
export function loadedMembers(call, checker) {
  const [argument] = call.arguments;
  if (argument === undefined || !ts.isStringLiteralLike(argument)) return [];
  if (!ts.isPropertyAccessExpression(call.expression)) return [];
  const start = checker.getTypeAtLocation(call.expression.expression);
  return argument.text.split(',').flatMap((path) => membersOnPath(path.trim(), start, checker));
}

function membersOnPath(path, start, checker) {
  const members = [];
  let type = start;
  for (const part of path.split('/')) {
    const symbol = checker.getPropertyOfType(type, part);
    if (symbol === undefined) break;
    members.push(memberOf(symbol));
    const declared = checker.getTypeOfSymbol(symbol);
    // "items" is a list; what follows is a member of one of them.
    type = checker.getIndexTypeOfType(declared, ts.IndexKind.Number) ?? declared;
  }
  return members.filter((member) => member !== undefined);
}
