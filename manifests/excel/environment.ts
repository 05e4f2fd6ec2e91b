import { createHash } from 'node:crypto';
import { addInTexts, type LocalizedText } from '../../shared/core/index';

/** What differs between two builds of the add-in. */
export interface ManifestSettings {
  /** Host name, perhaps with port and path, under which the add-in is served. */
  readonly host: string;
  /** The version of the package, e.g. 0.1.0. */
  readonly version: string;
}

/** What a build is called, and under which addresses and ids Office knows it. */
export interface Environment {
  readonly name: LocalizedText;
  readonly version: string;
  readonly xmlId: string;
  readonly unifiedId: string;
  /** The full address of a file of the add-in. */
  readonly address: (file: string) => string;
}

/** Any fixed UUID does: it keeps our ids apart from those that others derive in the same way. */
const ourIds = '6d3f5a52-0d4b-4f7e-9a55-2c3f0c5c5c0f';

const localHosts = /^(localhost|127\.0\.0\.1)(:|\/|$)/;

/**
 * The environment of a build.
 *
 * Ids follow from the host, so that every build for a host replaces the one before, and builds for
 * two hosts can be installed side by side. A build for a developer's PC says so in its name.
 */
export function environmentOf({ host, version }: ManifestSettings): Environment {
  const { name, development } = addInTexts;
  const isLocal = localHosts.test(host);
  return {
    name: isLocal
      ? { ja: `${name.ja}（${development.ja}）`, en: `${name.en} (${development.en})` }
      : name,
    version,
    xmlId: uuidOf(`excel-add-in-only ${host}`),
    unifiedId: uuidOf(`excel-unified ${host}`),
    address: (file) => `https://${host}/${file}`,
  };
}

/** The environment of the verification kit, which is installed beside the add-in of its host. */
export function kitEnvironmentOf(settings: ManifestSettings): Environment {
  return {
    ...environmentOf(settings),
    name: { ja: 'つなぎ 検証キット', en: 'Tsunagi verification kit' },
    xmlId: uuidOf(`excel-kit ${settings.host}`),
  };
}

/** A name-based UUID (version 5): the same name always gives the same one. */
function uuidOf(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(ourIds.replace(/-/g, ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
