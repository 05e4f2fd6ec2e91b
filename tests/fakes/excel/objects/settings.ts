import { text } from '../arguments';
import type { HostClasses, HostContext, Methods, Properties } from '../host-object';
import { HostCollection, HostObject } from '../host-object';

class SettingObject extends HostObject {
  readonly type = 'Setting';

  protected override readonly properties: Properties = {
    _Id: { get: () => this.key },
    Key: { get: () => this.key },
    Value: {
      get: () => this.host.book.settings.get(this.key),
      set: (value) => this.host.book.settings.set(this.key, value),
    },
  };

  protected override readonly methods: Methods = {
    Delete: () => {
      this.host.book.settings.delete(this.key);
    },
  };

  constructor(
    host: HostContext,
    parent: HostObject,
    private readonly key: string,
  ) {
    super(host, parent);
  }

  override isGone(): boolean {
    return !this.host.book.settings.has(this.key);
  }
}

/** The add-in's own settings, saved with the workbook. */
class SettingCollection extends HostCollection {
  readonly type = 'SettingCollection';

  protected override readonly methods: Methods = {
    Add: ([key, value]) => {
      this.host.book.settings.set(text(key), value);
      return new SettingObject(this.host, this, text(key));
    },
  };

  items(): readonly HostObject[] {
    return [...this.host.book.settings.keys()].map(
      (key) => new SettingObject(this.host, this, key),
    );
  }
}

/** The classes of this file, by their names on the wire. */
export const settingClasses: HostClasses = {
  SettingCollection: (host, parent) => new SettingCollection(host, parent),
};
