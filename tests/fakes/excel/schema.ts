/** A plain property of a wire class. `name` is the client's name of it. */
export interface PropertySchema {
  readonly name: string;
  readonly isWritable: boolean;
  readonly api?: string;
}

/** A property of a wire class that leads to another object. */
export interface NavigationSchema {
  readonly name: string;
  readonly type: string;
  readonly api?: string;
}

/** A method of a wire class; `returns` is the class of the object that it gives, if it gives one. */
export interface MethodSchema {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly returns?: string;
  readonly api?: string;
}

/** One class, its members by their names on the wire. */
export interface ClassSchema {
  readonly properties: Readonly<Record<string, PropertySchema>>;
  readonly navigations: Readonly<Record<string, NavigationSchema>>;
  readonly methods: Readonly<Record<string, MethodSchema>>;
  /** Properties that the client sets by another name than it reads them: `Gridlines` for `ShowGridlines`. */
  readonly otherNames: Readonly<Record<string, string>>;
  /** The ids that the client wants back when an object is made. */
  readonly ids: readonly string[];
  /** The class of its items, of a collection. */
  readonly item?: string;
  readonly isCollection: boolean;
}

/** Everything that the client can ask for. Plain data, so a page without the client can be given it. */
export interface WireSchema {
  readonly classes: Readonly<Record<string, ClassSchema>>;
  /** The values of each enumeration, e.g. `ChartType`. */
  readonly enumerations: Readonly<Record<string, readonly string[]>>;
}

/** A class of the client, as far as its schema is read from it. */
interface ClientClass {
  readonly prototype: object;
}

const patterns = {
  api: /_throwIfApiNotSupported\("[^"]+",\s*(_defaultApiSetName|"[^"]+"),\s*"([^"]+)"/,
  navigation: /_createPropertyObject\((?:Excel|OfficeCore)\.(\w+),\s*this,\s*"(\w+)"/,
  objectMethod:
    /_createMethodObject\((?:Excel|OfficeCore)\.(\w+),\s*this,\s*"(\w+)",\s*\d,\s*\[([^\]]*)\]/,
  plainMethod: /_invokeMethod\(this,\s*"(\w+)",\s*\d,\s*\[([^\]]*)\]/,
  item: /_createChildItemObject\((?:Excel|OfficeCore)\.(\w+)/,
  id: /value\["(\w+)"\]\)\)/g,
} as const;

/**
 * The schema of the wire, read from the client's own classes.
 *
 * Needs the debug build of the client: the names of the wire stand in the bodies of its methods.
 */
export function deriveSchema(client: Readonly<Record<string, unknown>>): WireSchema {
  const members = Object.entries(client);
  return {
    classes: Object.fromEntries(
      members.flatMap(([name, value]) =>
        isClass(value)
          ? [[name, { ...classSchema(value), otherNames: otherNames(client['_CC'], name) }]]
          : [],
      ),
    ),
    enumerations: Object.fromEntries(
      members.flatMap(([name, value]) =>
        isEnumeration(value) ? [[name, Object.values(value)]] : [],
      ),
    ),
  };
}

function isClass(value: unknown): value is ClientClass {
  if (typeof value !== 'function') return false;
  const prototype: unknown = value.prototype;
  return typeof prototype === 'object' && prototype !== null && '_className' in prototype;
}

function isEnumeration(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return false;
  const values = Object.values(value);
  return values.length > 0 && values.every((entry) => typeof entry === 'string');
}

function classSchema({ prototype }: ClientClass): Omit<ClassSchema, 'otherNames'> {
  const members = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const sources = members.map(([name, descriptor]): Source => {
    // Through Reflect, because most members have no getter whatever their type says.
    const getter: unknown = Reflect.get(descriptor, 'get');
    return {
      name,
      isGetter: getter !== undefined,
      text: sourceOf(getter ?? descriptor.value),
    };
  });
  const item = firstMatch(sources, '_handleResult', patterns.item);
  return {
    properties: properties(prototype, sources),
    navigations: Object.fromEntries(sources.flatMap(navigation)),
    methods: Object.fromEntries(sources.flatMap(method)),
    ids: idsOf(sources),
    ...(item === undefined ? {} : { item }),
    isCollection: '_isCollection' in prototype,
  };
}

/** The client's own exceptions stand in one list, as functions called `Worksheet_ShowGridlines_Set`. */
function otherNames(exceptions: unknown, className: string): Readonly<Record<string, string>> {
  if (typeof exceptions !== 'object' || exceptions === null) return {};
  return Object.fromEntries(
    Object.entries(exceptions).flatMap(([name, value]) => {
      const [, owner, property = ''] = /^(\w+)_(\w+)_Set$/.exec(name) ?? [];
      const written = /_invokeSetProperty\(thisObj, "(\w+)"/.exec(sourceOf(value))?.[1];
      const isOther = owner === className && written !== undefined && written !== property;
      return isOther ? [[written, property]] : [];
    }),
  );
}

interface Source {
  readonly name: string;
  readonly isGetter: boolean;
  readonly text: string;
}

function sourceOf(value: unknown): string {
  return typeof value === 'function' ? Function.prototype.toString.call(value) : '';
}

function properties(prototype: object, sources: readonly Source[]): ClassSchema['properties'] {
  const names = listOf(prototype, '_scalarPropertyNames');
  const wireNames = listOf(prototype, '_scalarPropertyOriginalNames');
  const updateable = listOf(prototype, '_scalarPropertyUpdateable');
  return Object.fromEntries(
    names.map((name, index) => {
      const source = sources.find((candidate) => candidate.name === name);
      const hasSetter = Object.getOwnPropertyDescriptor(prototype, String(name))?.set !== undefined;
      const isWritable = updateable[index] === true || hasSetter;
      return [String(wireNames[index]), { name: String(name), isWritable, ...apiOf(source?.text) }];
    }),
  );
}

function listOf(prototype: object, name: string): readonly unknown[] {
  const list: unknown = Reflect.get(prototype, name);
  return Array.isArray(list) ? list : [];
}

function navigation({ name, isGetter, text }: Source): [string, NavigationSchema][] {
  const match = isGetter ? patterns.navigation.exec(text) : null;
  if (match === null) return [];
  return [[match[2] ?? '', { name, type: match[1] ?? '', ...apiOf(text) }]];
}

function method({ name, isGetter, text }: Source): [string, MethodSchema][] {
  if (isGetter) return [];
  const object = patterns.objectMethod.exec(text);
  if (object !== null) {
    const [, returns = '', wireName = '', parameters] = object;
    return [[wireName, { name, returns, parameters: namesOf(parameters), ...apiOf(text) }]];
  }
  const plain = patterns.plainMethod.exec(text);
  if (plain === null) return [];
  return [[plain[1] ?? '', { name, parameters: namesOf(plain[2]), ...apiOf(text) }]];
}

function namesOf(list = ''): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function apiOf(text = ''): { readonly api?: string } {
  const match = patterns.api.exec(text);
  if (match === null) return {};
  const [, set = '', version = ''] = match;
  return {
    api: `${set === '_defaultApiSetName' ? 'ExcelApi' : set.replaceAll('"', '')} ${version}`,
  };
}

function firstMatch(sources: readonly Source[], name: string, pattern: RegExp): string | undefined {
  const source = sources.find((candidate) => candidate.name === name);
  return source === undefined ? undefined : pattern.exec(source.text)?.[1];
}

function idsOf(sources: readonly Source[]): readonly string[] {
  const source = sources.find(({ name }) => name === '_handleIdResult');
  return [...(source?.text ?? '').matchAll(patterns.id)].map((match) => match[1] ?? '');
}
