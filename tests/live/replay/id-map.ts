import type { ArgumentInfo, ObjectPath, RequestBody } from '../../fakes/excel/wire';
import { objectPathType } from '../../fakes/excel/wire';
import type { Exchange, RecordedAnswer } from '../excel/recording';

/** Names of the parts of answers that hold ids, which differ from one Excel to the next. */
export const idNames: ReadonlySet<string> = new Set(['Id', '_Id', '_ReferenceId']);

/** Ids like these are there once in a workbook; others are numbers of their collection. */
const uniqueShape = /[{#-]/;

/** The ids of the recorded Excel, with those that our host gave to the same things. */
export class IdMap {
  private readonly known = new Map<string, string>();

  /** Learns from two answers to the same request. */
  learn({ request, answer }: Exchange, here: RecordedAnswer): void {
    if (answer.kind !== 'answered' || here.kind !== 'answered') return;
    const collections = new Map(
      request.Actions.map(({ Id, ObjectPathId }) => [Id, collectionOf(request, ObjectPathId ?? 0)]),
    );
    const values = new Map(here.body.Results.map(({ ActionId, Value }) => [ActionId, Value]));
    for (const { ActionId, Value } of answer.body.Results) {
      this.pair(collections.get(ActionId) ?? '', Value, values.get(ActionId));
    }
  }

  /** The request with the ids that our host knows. */
  translate(request: RequestBody): RequestBody {
    const paths = Object.entries(request.ObjectPaths).map(([id, path]) => {
      return [id, this.translatePath(request, path)] as const;
    });
    const actions = request.Actions.map((action) => {
      if (action.Name !== '_RemoveReference' || action.ArgumentInfo === undefined) return action;
      return { ...action, ArgumentInfo: this.translateArguments('', action.ArgumentInfo) };
    });
    return { ...request, ObjectPaths: Object.fromEntries(paths), Actions: actions };
  }

  private translatePath(request: RequestBody, path: ObjectPath): ObjectPath {
    const { ObjectPathType: type, Name = '', ArgumentInfo: info } = path;
    if (type === objectPathType.reference) return { ...path, Name: this.idHere('', Name) };
    const isLookUp = type === objectPathType.indexer || Name.startsWith('GetItem');
    if (!isLookUp || info === undefined) return path;
    const collection = request.ObjectPaths[path.ParentObjectPathId ?? 0]?.Name ?? '';
    return { ...path, ArgumentInfo: this.translateArguments(collection, info) };
  }

  private translateArguments(collection: string, info: ArgumentInfo): ArgumentInfo {
    const given = info.Arguments ?? [];
    return {
      ...info,
      Arguments: given.map((value) =>
        typeof value === 'string' ? this.idHere(collection, value) : value,
      ),
    };
  }

  private idHere(collection: string, id: string): string {
    return this.known.get(keyOf(collection, id)) ?? id;
  }

  private pair(collection: string, recorded: unknown, here: unknown): void {
    if (!isRecord(recorded) || !isRecord(here)) return;
    for (const [name, value] of Object.entries(recorded)) {
      const other = here[name];
      const isId = idNames.has(name) && typeof value === 'string' && typeof other === 'string';
      if (isId) this.known.set(keyOf(collection, value), other);
      // Items belong to the collection that they were asked of.
      else this.pair(/^(_Items|\d+)$/.test(name) ? collection : name, value, other);
    }
  }
}

/** The property through which an object was reached, e.g. `Tables`. */
function collectionOf({ ObjectPaths }: RequestBody, pathId: number): string {
  const path = ObjectPaths[pathId];
  if (path === undefined) return '';
  if (path.ObjectPathType === objectPathType.property) return path.Name ?? '';
  return ObjectPaths[path.ParentObjectPathId ?? 0]?.Name ?? '';
}

function keyOf(collection: string, id: string): string {
  return uniqueShape.test(id) ? id : `${collection} ${id}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
