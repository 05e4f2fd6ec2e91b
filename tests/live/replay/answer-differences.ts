import type { Action, RequestBody, WireError } from '../../fakes/excel/wire';
import { actionType } from '../../fakes/excel/wire';
import { differences } from '../excel/differences';
import type { Exchange, RecordedAnswer } from '../excel/recording';
import { idNames } from './id-map';

/** What differs between the answer of Excel (expected) and that of our host (found). */
export function answerDifferences(
  { request, answer }: Exchange,
  here: RecordedAnswer,
): readonly string[] {
  if (answer.kind !== 'answered' || here.kind !== 'answered') {
    return differences(answer.kind, here.kind).map((line) => `the answer: ${line}`);
  }
  const [theirs, ours] = [answer.body.Results, here.body.Results].map(
    (results) => new Map(results.map(({ ActionId, Value }) => [ActionId, Value])),
  );
  const ids = new Set([...(theirs?.keys() ?? []), ...(ours?.keys() ?? [])]);
  const ofResults = [...ids].flatMap((id) =>
    differences(stable(resultOf(theirs, id)), stable(resultOf(ours, id))).map(
      (line) => `${describeAction(request, id)}: ${line}`,
    ),
  );
  const ofErrors = differences(stableError(answer.body.Error), stableError(here.body.Error));
  return [...ofResults, ...ofErrors.map((line) => `the error: ${line}`)];
}

function resultOf(results: ReadonlyMap<number, unknown> | undefined, id: number): unknown {
  return results?.has(id) === true ? { result: results.get(id) } : 'no result';
}

/** Sentences are in the language of the Excel, so only codes and places are compared. */
function stableError(error: WireError | undefined): unknown {
  if (error === undefined) return 'no error';
  const { Code, Location, ActionIndex, HttpStatusCode } = error;
  return { Code, Location, ActionIndex, HttpStatusCode };
}

/** The value without what differs between two Excels that do the same. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(withoutResults(value)).map(([name, part]) => {
    return [name, idNames.has(name) ? 'some id' : stable(part)];
  });
  return Object.fromEntries(entries);
}

/** Our host does not calculate, so what formulas give is left out. */
function withoutResults(value: object): object {
  const { Values: values, Formulas: formulas } = value as Partial<Record<string, unknown>>;
  if (!Array.isArray(values) || !Array.isArray(formulas)) return value;
  const rows = (values as readonly (readonly unknown[])[]).map((row, index) =>
    row.map((cell, column) => {
      const formula = (formulas as readonly (readonly unknown[])[])[index]?.[column];
      const isFormula = String(formula).startsWith('=') && formula !== cell;
      return isFormula ? 'a result' : cell;
    }),
  );
  return { ...value, Values: rows };
}

const kinds: Readonly<Record<number, string>> = {
  [actionType.instantiate]: 'making',
  [actionType.query]: 'loading',
  [actionType.method]: 'calling',
  [actionType.setProperty]: 'setting',
};

/** An action in words: what is done, and where, e.g. `loading Worksheets > GetItem("P")`. */
function describeAction(request: RequestBody, id: number): string {
  const action = request.Actions.find((each) => each.Id === id);
  if (action === undefined) return `action ${id}`;
  const kind = kinds[action.ActionType] ?? `action of type ${action.ActionType} on`;
  const member = nameOf(action);
  const path = pathOf(request, action.ObjectPathId ?? 0);
  return `${kind} ${path}${member === '' ? '' : ` . ${member}`}`;
}

function nameOf({ Name = '', QueryInfo }: Action): string {
  return Name === '' ? (QueryInfo?.Select ?? []).join(', ') : Name;
}

function pathOf(request: RequestBody, id: number): string {
  const path = request.ObjectPaths[id];
  if (path === undefined) return `path ${id}`;
  const given = path.ArgumentInfo?.Arguments ?? [];
  const own = `${path.Name ?? ''}${given.length === 0 ? '' : `(${JSON.stringify(given).slice(1, -1)})`}`;
  const parent = path.ParentObjectPathId;
  const isRoot =
    parent === undefined || request.ObjectPaths[parent]?.ParentObjectPathId === undefined;
  return isRoot ? own : `${pathOf(request, parent)} > ${own}`;
}
