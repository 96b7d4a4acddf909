import { findForbidden } from '@countersign/kernel/forbidden';
import type { FoundNumber } from '../../platform/forbidden/numbers-in.js';
import { textOfFile } from '../../platform/file-text/text-of-file.js';
import { FileHoldsTooMuch } from './attachments.errors.js';

/** A refusal names no more than anybody would look for in a file. */
const MOST_NAMED = 20;
const POINTER = '/file';

/** The numbers in the text of a file, each once; none of a file whose text is not read. @throws FileHoldsTooMuch */
export async function numbersInFile(path: string, name: string, today: string): Promise<FoundNumber[]> {
  const found = new Map<string, FoundNumber>();
  for await (const piece of textOfFile(path, name)) {
    if (piece === null) throw new FileHoldsTooMuch({ name });
    for (const { kind, certainty, masked, number } of findForbidden(piece, today))
      found.set(number, { kind, certainty, masked, number, pointer: POINTER });
  }
  const surely = [...found.values()].filter(({ certainty }) => certainty === 'block');
  return (surely.length > 0 ? surely : [...found.values()]).slice(0, MOST_NAMED);
}
