/** One request at work: its paths are followed when they are first needed, and only once. */
import { ExcelError, NotEmulatedError } from './excel-error';
import { BagObject, HostCollection, HostObject } from './host-object';
import { idsOf, project, toClientNames } from './projection';
import type { RequestHost } from './request-host';
import type {
  Action,
  ActionResult,
  ArgumentInfo,
  ObjectPath,
  RequestBody,
  ResponseBody,
  WireError,
} from './wire';
import { actionType, objectPathType } from './wire';

/** One request; `run` may be called once. */
export class RequestRun {
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];
  /** Objects by path; `null` is a null object. */
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly engine: RequestHost,
    private readonly body: RequestBody,
  ) {}

  run(fault?: { readonly stopBefore: number; readonly error: ExcelError }): ResponseBody {
    let index = 0;
    try {
      for (const action of this.body.Actions) {
        if (index === fault?.stopBefore) throw fault.error;
        this.results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
        index += 1;
      }
    } catch (error) {
      return { ...this.answer(), Error: this.describe(error, index) };
    }
    return this.answer();
  }

  private answer(): ResponseBody {
    return { Results: this.results, TraceIds: this.traces };
  }

  private perform(action: Action): unknown {
    // Without a result for its trace the client would never attach an event handler.
    if (action.ActionType === actionType.trace) {
      this.traces.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId ?? 0);
    if (object === null) return null;
    if (object.isGone() && !isRelease(action)) throw new ExcelError('ItemNotFound');
    return this.performOn(object, action);
  }

  private performOn(object: HostObject, action: Action): unknown {
    switch (action.ActionType) {
      case actionType.instantiate:
        return idsOf(object, this.engine);
      case actionType.query:
        return this.load(object, action, this.keepsReferences);
      case actionType.queryAsJson:
        return toClientNames(this.load(object, action, false));
      case actionType.method:
        return this.callForValue(object, action);
      case actionType.setProperty:
        this.set(object, action.Name ?? '', this.parameters(action.ArgumentInfo)[0]);
        return null;
      case actionType.update:
        this.update(object, action.ObjectState ?? {});
        return null;
      default:
        throw new NotEmulatedError(`actions of type ${action.ActionType}`);
    }
  }

  private load(object: HostObject, { QueryInfo: query = {} }: Action, keeps: boolean): unknown {
    return project(object, { query, engine: this.engine, keeps });
  }

  private get keepsReferences(): boolean {
    return this.body.AutoKeepReference === true;
  }

  private callForValue(object: HostObject, { Name = '', ArgumentInfo }: Action): unknown {
    if (Name === '_KeepReference') return this.engine.keep(object) && null;
    const value = this.call(object, Name, this.parameters(ArgumentInfo));
    return value instanceof HostObject ? idsOf(value, this.engine) : value;
  }

  private call(object: HostObject, name: string, parameters: readonly unknown[]): unknown {
    this.engine.requireApi(object.schema.methods[name]?.api);
    return object.call(name, parameters);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const { properties, otherNames } = object.schema;
    this.engine.requireApi(properties[otherNames[name] ?? name]?.api);
    object.setProperty(name, value);
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      this.set(object, name.charAt(0).toUpperCase() + name.slice(1), value);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new ExcelError('InvalidRequest');
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      // Tested before the parent is looked at: the path of a null object keeps an old parent's id.
      case objectPathType.nullObject:
        return null;
      case objectPathType.global:
        return this.engine.root;
      case objectPathType.newObject:
        return this.newObject(path.Name ?? '');
      case objectPathType.reference:
        return this.kept(path.Name ?? '');
      default:
        return this.followFrom(this.resolve(path.ParentObjectPathId ?? 0), path);
    }
  }

  private followFrom(parent: HostObject | null, path: ObjectPath): HostObject | null {
    if (parent === null) return null;
    if (parent.isGone()) throw new ExcelError('ItemNotFound');
    const { Name = '' } = path;
    switch (path.ObjectPathType) {
      case objectPathType.property:
        this.engine.requireApi(parent.schema.navigations[Name]?.api);
        return parent.navigate(Name);
      case objectPathType.indexer:
        return this.item(parent, path);
      case objectPathType.method:
        return objectOrNull(this.call(parent, Name, this.parameters(path.ArgumentInfo)));
      default:
        throw new NotEmulatedError(`paths of type ${path.ObjectPathType}`);
    }
  }

  private item(parent: HostObject, { ArgumentInfo }: ObjectPath): HostObject {
    if (!(parent instanceof HostCollection)) throw new ExcelError('InvalidRequest');
    return parent.requireItem(this.parameters(ArgumentInfo)[0]);
  }

  /** The start-up of the full client calls services of its own, which have nothing to say here. */
  private newObject(name: string): HostObject {
    if (!name.startsWith('Microsoft.InternalService.')) throw new NotEmulatedError(`new ${name}`);
    return new SilentService(name, this.engine, null);
  }

  private kept(reference: string): HostObject {
    const object = this.engine.references.get(reference);
    if (object === undefined) throw new ExcelError('InvalidReference');
    return object;
  }

  private parameters(info: ArgumentInfo | undefined): readonly unknown[] {
    return this.resolveList(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private resolveList(values: readonly unknown[], paths: readonly unknown[]): readonly unknown[] {
    // Blocks of cells hold no paths, and there are many cells.
    if (paths.length === 0 && !values.some(mayHoldPath)) return values;
    return values.map((value, index) => {
      const path = paths[index];
      if (Array.isArray(value)) return this.resolveList(value, Array.isArray(path) ? path : []);
      if (typeof path === 'number' && path !== 0) return this.resolve(Number(value));
      return this.resolveDeep(value);
    });
  }

  private resolveDeep(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return this.resolveList(value, []);
    if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, this.resolveDeep(entry)]),
    );
  }

  private describe(error: unknown, index: number): WireError {
    if (!(error instanceof ExcelError)) throw error;
    return {
      Code: error.code,
      Message: error.message,
      HttpStatusCode: error.status,
      Location: this.location(this.body.Actions[index]),
      ActionIndex: index,
    };
  }

  /** `Range.values` or `WorksheetCollection.getItem`: the member at which a request came to its end. */
  private location(action: Action | undefined): string {
    const id = action?.ObjectPathId;
    if (action === undefined || id === undefined) return '';
    const object = this.objects.get(id);
    if (object instanceof HostObject) return `${object.type}.${clientName(object, action)}`;
    return this.locationOfPath(this.body.ObjectPaths[id]);
  }

  private locationOfPath(path: ObjectPath | undefined): string {
    if (path?.ParentObjectPathId === undefined) return '';
    const parent = this.objects.get(path.ParentObjectPathId);
    if (parent === undefined) {
      return this.locationOfPath(this.body.ObjectPaths[path.ParentObjectPathId]);
    }
    if (parent === null) return '';
    const { Name = '' } = path;
    const member = parent.schema.methods[Name] ?? parent.schema.navigations[Name];
    return `${parent.type}.${member?.name ?? 'getItem'}`;
  }
}

function clientName(object: HostObject, { Name = '', ActionType }: Action): string {
  if (ActionType === actionType.query) return 'load';
  const { properties, methods, otherNames } = object.schema;
  return (properties[otherNames[Name] ?? Name] ?? methods[Name])?.name ?? Name;
}

function objectOrNull(value: unknown): HostObject | null {
  return value instanceof HostObject ? value : null;
}

function mayHoldPath(value: unknown): boolean {
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null;
  return value.some(mayHoldPath);
}

function isRelease({ Name = '' }: Action): boolean {
  return Name === '_RemoveReference';
}

class SilentService extends BagObject {
  override get schema() {
    return {
      properties: {},
      navigations: {},
      methods: {},
      otherNames: {},
      ids: [],
      isCollection: false,
    };
  }

  override call(): null {
    return null;
  }
}
