/** Read by Node as it is, from source as well as built: it imports nothing of ours. */
export interface DecodedText {
  readonly encoding: string;
  /** Undefined where the bytes are not of that encoding, which is then the likeliest. */
  readonly text: string | undefined;
}

/** Byte order mark first, then UTF-16 by its zeros, then strict UTF-8, then strict GB18030, of which GBK is a part. */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes);
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => sample.filter((byte, i) => i % 2 === odd && byte === 0).length);
  if (Math.max(...zeros) > sample.length / 8)
    return strictly((zeros[1] as number) > (zeros[0] as number) ? 'utf-16le' : 'utf-16be', bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = decodedAs('utf-8', bytes);
  if (utf8 !== undefined) return { encoding: hasMark ? 'utf-8-bom' : 'utf-8', text: utf8 };
  return hasMark ? { encoding: 'utf-8', text: undefined } : strictly('gb18030', bytes);
}

/** Undefined where a single byte does not fit. */
export function decodedAs(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function strictly(encoding: string, bytes: Buffer): DecodedText {
  return { encoding, text: decodedAs(encoding, bytes) };
}
