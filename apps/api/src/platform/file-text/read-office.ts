/** Read by Node as it is, from source as well as built: it imports nothing of ours. */
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';

/** All parts with text together are inflated at most so far; a directory can lie, so bytes are counted. */
const UNPACKED = 100 * 1024 * 1024;

/** Where Word, Excel and PowerPoint keep what is written: bodies, headers, notes, comments, cells, and the properties. */
const TEXTS =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|xl\/(?:sharedStrings|comments\d*|worksheets\/[^/]+)\.xml|ppt\/(?:slides|notesSlides|comments)\/[^/]+\.xml|docProps\/[^/]+\.xml)$/;

/** What ends a paragraph, a cell or a line; anything else inside of one may stand in the middle of a number. */
const BREAKS =
  /<\/(?:\w+:)?(?:p|tc|tr|si|c|row|text|comment|title|subject|creator|keywords|description|lpwstr)>|<(?:\w+:)?(?:br|cr|tab)(?=[\s/>])[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The texts of an office file, part by part; null where they would unpack to too much. @throws where it is no archive */
export async function* textsOfOffice(path: string): AsyncGenerator<string | null> {
  const archive = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  let unpacked = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      if (!TEXTS.test(entry.fileName)) continue;
      const chunks: Buffer[] = [];
      for await (const chunk of (await archive.openReadStreamPromise(entry)) as Readable) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > UNPACKED) return yield null;
        chunks.push(chunk as Buffer);
      }
      yield textOfXml(Buffer.concat(chunks).toString());
    }
  } finally {
    archive.close();
  }
}

/** Runs of one paragraph are one text, however its letters are formatted. */
export function textOfXml(xml: string): string {
  return xml
    .replace(BREAKS, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name: string) =>
      name ? (ENTITIES[name] ?? whole) : characterOf(parseInt(hex ?? decimal, hex ? 16 : 10)),
    );
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
