/** What `load` and the making of objects answer: objects of the wire as plain data. */
import { ExcelError, NotEmulatedError } from './excel-error';
import { HostCollection, hasPlace } from './host-object';
import type { HostObject } from './host-object';
import type { RequestHost } from './request-host';
import type { ClassSchema } from './schema';
import type { QueryInfo } from './wire';

interface Projection {
  readonly query: QueryInfo;
  readonly engine: RequestHost;
  /** The client wants references to the ranges that it gets. */
  readonly keeps: boolean;
}

type Answer = Record<string, unknown>;

/** The parts of an object, or of the items of a collection, that a load asks for. */
export function project(object: HostObject, projection: Projection): Answer {
  const paths = [
    ...(projection.query.Select ?? []),
    ...(projection.query.Expand ?? []).map((name) => `${name}/*`),
  ];
  return object instanceof HostCollection
    ? projectItems(object, { ...projection, paths })
    : projectObject(object, { ...projection, paths });
}

interface Wanted extends Projection {
  readonly paths: readonly string[];
}

function projectItems(collection: HostCollection, wanted: Wanted): Answer {
  const { Skip = 0, Top } = wanted.query;
  const end = Top === undefined ? undefined : Skip + Top;
  // Item paths say nothing of the collection's own plain properties, but `load('count')` does.
  const own = wanted.paths.filter((path) => propertyName(collection, path) !== undefined);
  const paths = wanted.paths.filter((path) => !own.includes(path));
  const answer: Answer = {};
  for (const path of own) readProperty(collection, path, { answer, wanted });
  if (own.length > 0 && paths.length === 0) return answer;
  answer['_Items'] = collection
    .items()
    .slice(Skip, end)
    .map((item, index) => ({
      ...projectObject(item, { ...wanted, query: {}, paths }),
      _Index: Skip + index,
    }));
  return answer;
}

function projectObject(object: HostObject, wanted: Wanted): Answer {
  if (object instanceof HostCollection) return projectItems(object, { ...wanted, query: {} });
  const answer: Answer = { ...idsOf(object, wanted.engine) };
  if (wanted.keeps && hasPlace(object)) answer['_ReferenceId'] = wanted.engine.keep(object);
  const nested = readOwn(object, { answer, wanted });
  for (const [name, paths] of nested) {
    const child = object.navigate(name);
    answer[name] = child === null ? null : projectObject(child, { ...wanted, query: {}, paths });
  }
  return answer;
}

/** Reads the plain properties; gives the paths that lead on, by the name of the navigation. */
function readOwn(object: HostObject, target: Target): ReadonlyMap<string, readonly string[]> {
  const { paths, engine } = target.wanted;
  if (paths.length === 0) readAll(object, target);
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.replaceAll('.', '/').split('/');
    if (head === '*') readAll(object, target);
    else if (rest.length === 0 && propertyName(object, head) !== undefined) {
      readProperty(object, head, target);
    } else {
      const name = requireNavigation(object, head, engine);
      nested.set(name, [...(nested.get(name) ?? []), rest.length === 0 ? '*' : rest.join('/')]);
    }
  }
  return nested;
}

interface Target {
  readonly answer: Answer;
  readonly wanted: Wanted;
}

/** A bare load gives what the requirement sets offer, and leaves the dear properties out. */
function readAll(object: HostObject, { answer, wanted }: Target): void {
  for (const [name, { api }] of Object.entries(object.schema.properties)) {
    if (name.startsWith('_') || name === 'NumberFormatCategories') continue;
    if (!isOffered(wanted.engine, api)) continue;
    const value = object.getProperty(name);
    if (value !== undefined) answer[name] = value;
  }
}

function isOffered(engine: RequestHost, api: string | undefined): boolean {
  try {
    engine.requireApi(api);
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}

function readProperty(object: HostObject, path: string, { answer, wanted }: Target): void {
  const name = propertyName(object, path);
  if (name === undefined) throw new ExcelError('InvalidArgument');
  wanted.engine.requireApi(object.schema.properties[name]?.api);
  const value = object.getProperty(name);
  if (value === undefined) throw new NotEmulatedError(`a default of ${object.type}.${name}`);
  answer[name] = value;
}

/** Wire names of the plain properties of a class by the client's names. */
const namesByClass = new WeakMap<ClassSchema, ReadonlyMap<string, string>>();

function propertyName({ schema }: HostObject, clientName: string): string | undefined {
  const known =
    namesByClass.get(schema) ??
    new Map(Object.entries(schema.properties).map(([wireName, { name }]) => [name, wireName]));
  namesByClass.set(schema, known);
  return known.get(clientName);
}

function requireNavigation(object: HostObject, clientName: string, engine: RequestHost): string {
  const found = Object.entries(object.schema.navigations).find(
    ([, { name }]) => name === clientName,
  );
  // Also what a typing error in a load gives.
  if (found === undefined) throw new ExcelError('InvalidArgument');
  engine.requireApi(found[1].api);
  return found[0];
}

/** The ids of an object that the client names it by later. */
export function idsOf(object: HostObject, engine: RequestHost): Answer {
  const answer: Answer = {};
  for (const id of object.schema.ids) {
    const value = id === '_ReferenceId' ? engine.referenceOf(object) : object.getProperty(id);
    if (value !== undefined) answer[id] = value;
  }
  return answer;
}

/** Renames a projection to the client's names, as `retrieve` wants it. */
export function toClientNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toClientNames);
  if (typeof value !== 'object' || value === null) return value;
  if ('_Items' in value && Array.isArray(value._Items)) {
    return { items: value._Items.map(toClientNames) };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1),
      toClientNames(entry),
    ]),
  );
}
