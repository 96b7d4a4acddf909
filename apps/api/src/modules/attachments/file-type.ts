import { FileIsNotWhatItSays, FileTypeIsNotAllowed } from './attachments.errors.js';

interface FileType {
  /** What a download is served as: ours, never the uploader's word. */
  readonly contentType: string;
  readonly looksRight: (head: Buffer) => boolean;
}

const starts =
  (...signatures: number[][]): FileType['looksRight'] =>
  (head) =>
    signatures.some((bytes) => bytes.every((byte, i) => head[i] === byte));
const ZIP = starts([0x50, 0x4b, 0x03, 0x04]);
const OLE = starts([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PDF = starts([0x25, 0x50, 0x44, 0x46, 0x2d]);
const JPEG = starts([0xff, 0xd8, 0xff]);
const riffOf =
  (kind: string): FileType['looksRight'] =>
  (head) =>
    head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === kind;
const mpeg4: FileType['looksRight'] = (head) => head.toString('latin1', 4, 8) === 'ftyp';
/** Text has no control characters but tab and line ends. */
const TEXT: FileType['looksRight'] = (head) =>
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

const office = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}`;

/** What may be attached: nothing a browser would run, which is why SVG and HTML are not among it. */
const TYPES: Readonly<Record<string, FileType>> = {
  pdf: { contentType: 'application/pdf', looksRight: PDF },
  ofd: { contentType: 'application/ofd', looksRight: ZIP },
  png: { contentType: 'image/png', looksRight: starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  jpg: { contentType: 'image/jpeg', looksRight: JPEG },
  jpeg: { contentType: 'image/jpeg', looksRight: JPEG },
  gif: { contentType: 'image/gif', looksRight: starts([0x47, 0x49, 0x46, 0x38]) },
  webp: { contentType: 'image/webp', looksRight: riffOf('WEBP') },
  tif: { contentType: 'image/tiff', looksRight: starts([0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]) },
  tiff: { contentType: 'image/tiff', looksRight: starts([0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]) },
  docx: { contentType: office('wordprocessingml.document'), looksRight: ZIP },
  xlsx: { contentType: office('spreadsheetml.sheet'), looksRight: ZIP },
  pptx: { contentType: office('presentationml.presentation'), looksRight: ZIP },
  doc: { contentType: 'application/msword', looksRight: OLE },
  xls: { contentType: 'application/vnd.ms-excel', looksRight: OLE },
  ppt: { contentType: 'application/vnd.ms-powerpoint', looksRight: OLE },
  wps: { contentType: 'application/vnd.ms-works', looksRight: OLE },
  txt: { contentType: 'text/plain', looksRight: TEXT },
  csv: { contentType: 'text/csv', looksRight: TEXT },
  md: { contentType: 'text/markdown', looksRight: TEXT },
  zip: { contentType: 'application/zip', looksRight: ZIP },
  rar: { contentType: 'application/vnd.rar', looksRight: starts([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]) },
  '7z': { contentType: 'application/x-7z-compressed', looksRight: starts([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]) },
  mp4: { contentType: 'video/mp4', looksRight: mpeg4 },
  m4a: { contentType: 'audio/mp4', looksRight: mpeg4 },
  mp3: { contentType: 'audio/mpeg', looksRight: starts([0x49, 0x44, 0x33], [0xff, 0xfb], [0xff, 0xf3]) },
};

const LONGEST_NAME = 200;
/** Controls, what turns the reading direction around (so that `gpj.exe` reads as `exe.jpg`), and what has no width. */
const DECEIVING = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The name alone, without any path and without what would deceive a reader; cut in the middle, so that the extension stays. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').replace(DECEIVING, '').split(/[\\/]/).at(-1) ?? '';
  const tidy =
    last
      .replace(/["<>:|?*]/g, '_')
      .replace(/^[.\s]+/, '')
      .trim() || 'file';
  if (tidy.length <= LONGEST_NAME) return tidy;
  const extension = extensionOf(tidy);
  return `${[...tidy].slice(0, LONGEST_NAME - extension.length - 1).join('')}.${extension}`;
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase())?.[1] ?? '';
}

/** @throws FileTypeIsNotAllowed by the extension of a cleaned name, before anything is stored. */
export function fileTypeOf(name: string): FileType {
  const extension = extensionOf(name);
  const type = Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  if (!type) throw new FileTypeIsNotAllowed({ name, allowed: Object.keys(TYPES).join(', ') });
  return type;
}

/** @throws FileIsNotWhatItSays by its first bytes. */
export function mustLookRight(name: string, head: Buffer): void {
  if (!fileTypeOf(name).looksRight(head)) throw new FileIsNotWhatItSays({ name, extension: extensionOf(name) });
}

/** RFC 6266 with the name as RFC 5987 has it, and a plain one for those who cannot read that. */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
