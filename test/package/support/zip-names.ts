/**
 * The names of the files in a zip, sorted, read from its directory at the end (APPNOTE 6.3.10, 4.3.12 and 4.3.16).
 * @throws RangeError when it is no zip
 */
export function zipNames(zip: Buffer): readonly string[] {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end === -1) throw new RangeError("Not a zip: it has no directory");
  const count = zip.readUInt16LE(end + 10);
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    const [name, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    names.push(zip.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.sort();
}
