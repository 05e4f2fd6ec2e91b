// Why: an Excel that is older than a member of Office.js fails only when a user gets there. So the
// use of every newer member must stand inside a question whether this Excel has it.
import ts from 'typescript';

import { loadedMembers, memberAt, memberOf } from './office-members.mjs';

const floors = { ExcelApi: '1.9', SharedRuntime: '1.1' };

/** The files whose work it is to send requests one after the other. */
const senders = /(^|[\\/])excel-addin[\\/]src[\\/]adapter[\\/]batches[^\\/]*\.ts$/;
const iterators = ['forEach', 'map', 'flatMap', 'filter', 'reduce'];

function isAtLeast(version, wanted) {
  const [major, minor = 0] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The versions that are certain where this condition holds. */
function certainVersions(condition) {
  if (ts.isParenthesizedExpression(condition)) return certainVersions(condition.expression);
  if (isAnd(condition)) {
    return [...certainVersions(condition.left), ...certainVersions(condition.right)];
  }
  if (!ts.isCallExpression(condition)) return [];
  const { expression } = condition;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const [argument] = condition.arguments;
  const isQuestion = name.getText() === 'atLeast' && argument !== undefined;
  return isQuestion && ts.isStringLiteralLike(argument) ? [argument.text] : [];
}

const isAnd = (node) =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;

/** What must hold for a child of this node to run; none if the child always runs. */
function conditionFor(node, child) {
  if (ts.isIfStatement(node) && child === node.thenStatement) return node.expression;
  if (ts.isConditionalExpression(node) && child === node.whenTrue) return node.condition;
  return isAnd(node) && child === node.right ? node.left : undefined;
}

function isGuarded(node, wanted) {
  for (let child = node; child.parent !== undefined; child = child.parent) {
    const condition = conditionFor(child.parent, child);
    const versions = condition === undefined ? [] : certainVersions(condition);
    if (versions.some((version) => isAtLeast(version, wanted))) return true;
  }
  return false;
}

function isInLoop(node) {
  for (let child = node; child.parent !== undefined; child = child.parent) {
    const { parent } = child;
    if (ts.isIterationStatement(parent, false) && parent.statement === child) return true;
    if (isIteratorCall(parent) && parent.arguments.includes(child)) return true;
  }
  return false;
}

const isIteratorCall = (node) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  iterators.includes(node.expression.name.text);

function setProblem(member, node) {
  const { name, version } = member.set ?? { name: 'ExcelApi', version: '1.1' };
  const floor = floors[name];
  if (floor !== undefined && isAtLeast(floor, version)) return undefined;
  if (name !== 'ExcelApi') {
    return `${member.name} needs ${name} ${version}, which the manifest does not ask for. Leave it out.`;
  }
  if (isGuarded(node, version)) return undefined;
  return `${member.name} needs ExcelApi ${version}. Use it inside: if (api.atLeast('${version}')) { ... }`;
}

function callProblem(member, node, file) {
  if (member.name === 'TableRowCollection.add') {
    return 'TableRowCollection.add breaks the work of co-authors. Write below the table and resize it.';
  }
  if (!/RequestContext\.sync$/.test(member.name) || senders.test(file)) return undefined;
  if (!isInLoop(node)) return undefined;
  return 'sync() in a loop is a request per turn. Queue all, then sync once (or use adapter/batches).';
}

/** The members of Office.js that a node uses: read, called, set by an object, taken apart, loaded. */
function membersAt(node, checker) {
  if (ts.isPropertyAccessExpression(node)) return [memberAt(node.name, checker)];
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    return [propertyOf(checker.getContextualType(node.parent), node.name, checker)];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const type = checker.getTypeAtLocation(node.parent);
    return [propertyOf(type, node.propertyName ?? node.name, checker)];
  }
  return isLoad(node) ? loadedMembers(node, checker) : [];
}

function propertyOf(type, name, checker) {
  return memberOf(type && checker.getPropertyOfType(type, name.getText()));
}

const isLoad = (node) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'load';

/** Everything in a file that an Excel at the floor could not do, with place and remedy. */
export function requirementProblems(sourceFile, checker) {
  const file = sourceFile.fileName;
  const problems = [];
  const visit = (node) => {
    for (const member of membersAt(node, checker).filter((each) => each !== undefined)) {
      const problem = callProblem(member, node, file) ?? setProblem(member, node);
      if (problem !== undefined) {
        const { line } = sourceFile.getLineAndCharacterOfPosition(node.getStart());
        problems.push({ file, line: line + 1, problem });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return problems;
}
