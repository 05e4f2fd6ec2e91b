// T0 is the usual table of the checksum; each further one carries a byte one place further.
const T0 = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});
const T1 = carried(T0);
const T2 = carried(T1);
const T3 = carried(T2);

function carried(table: Int32Array): Int32Array {
  return table.map((value) => (T0[value & 0xff] ?? 0) ^ (value >>> 8));
}

/**
 * The checksum that zips keep of each entry (ISO 3309), as an unsigned number.
 *
 * Four bytes at a time, which takes half as long as one by one: sheets have many megabytes.
 */
export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= view.getInt32(at, true);
    crc =
      (T3[crc & 0xff] ?? 0) ^
      (T2[(crc >>> 8) & 0xff] ?? 0) ^
      (T1[(crc >>> 16) & 0xff] ?? 0) ^
      (T0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) {
    crc = (T0[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
