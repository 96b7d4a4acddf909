import { findForbidden, maskForbidden, type Finding } from '@countersign/kernel/forbidden';

/** A number that must not be recorded, and where it stands. */
export interface FoundNumber extends Pick<Finding, 'kind' | 'certainty' | 'masked' | 'number'> {
  /** RFC 6901; where a name itself holds a number, with its mask. */
  readonly pointer: string;
}

/** Members that are kept as a hash or not at all, whatever is in them. */
const NEVER_KEPT = new Set(['password', 'proof', 'ticket']);
/** A piece of a number that was divided among fields: digits and what may stand between them. */
const PIECE = /^[\p{Nd}\p{No}\p{Cf}\s\-_.xX]{1,18}$/u;
/** From here on a number of JSON has as many digits as a card. */
const LONG = 1e14;

/**
 * The numbers in every string, key and long figure of a JSON value. The members of one object or list are also read one
 * after the other, so that a number is not passed in pieces.
 * @param today `YYYY-MM-DD`
 */
export function numbersIn(value: unknown, today: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  look(value, [], { today, found });
  return found;
}

interface Looking {
  readonly today: string;
  readonly found: FoundNumber[];
}

function look(value: unknown, path: string[], looking: Looking): void {
  if (typeof value === 'string') return inText(value, path, looking);
  if (typeof value === 'number' && Math.abs(value) >= LONG) return inText(String(value), path, looking);
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value).filter(([key]) => Array.isArray(value) || !NEVER_KEPT.has(key));
  for (const [key, entry] of entries) {
    path.push(key);
    if (!Array.isArray(value)) inText(key, path, looking);
    look(entry, path, looking);
    path.pop();
  }
  inPieces(entries, path, looking);
}

function inText(text: string, path: readonly string[], { today, found }: Looking): void {
  for (const { kind, certainty, masked, number } of findForbidden(text, today))
    found.push({ kind, certainty, masked, number, pointer: pointerOf(path, today) });
}

/** Only what has a check digit and a birthday: pieces of anything else would be found in any row of figures. */
function inPieces(entries: readonly (readonly [string, unknown])[], path: readonly string[], looking: Looking): void {
  const pieces = entries.filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && PIECE.test(entry[1]),
  );
  if (pieces.length < 2) return;
  const { today, found } = looking;
  const pointer = pointerOf([...path, pieces[0]![0]], today);
  for (const { kind, certainty, masked, number } of findForbidden(
    pieces.map(([, text]) => text.trim()).join(' '),
    today,
  ))
    if (kind === 'id_card' && certainty === 'block' && !found.some((each) => each.number === number))
      found.push({ kind, certainty, masked, number, pointer });
}

function pointerOf(path: readonly string[], today: string): string {
  return path.map((name) => `/${maskForbidden(name, today).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
