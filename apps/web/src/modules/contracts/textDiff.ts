export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

const LARGEST_TABLE = 4_000_000;

const BLANK = /^\{\{\w+\}\}$/;

/**
 * What was taken out of a text and what was put in: Chinese character by character, Latin words and numbers whole.
 * A blank of the template that was filled in is no change.
 */
export function textDiff(before: string, after: string): Piece[] {
  const pieces = difference(before, after);
  return joined(
    pieces.flatMap((piece, at) => {
      if (piece.kind === 'gone' && BLANK.test(piece.text) && pieces[at + 1]?.kind === 'new') return [];
      const before = pieces[at - 1];
      const fills = piece.kind === 'new' && before?.kind === 'gone' && BLANK.test(before.text);
      return [fills ? { ...piece, kind: 'same' as const } : piece];
    }),
  );
}

function difference(before: string, after: string): Piece[] {
  const [old, now] = [tokens(before), tokens(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))]);
}

const tokens = (text: string): string[] => text.match(/\{\{\w+\}\}|[A-Za-z]+|\d+|[\s\S]/gu) ?? [];
const same = (parts: string[]): Piece[] => parts.map((text) => ({ kind: 'same', text }));

function between(old: string[], now: string[]): Piece[] {
  const whole: Piece[] = [
    { kind: 'gone', text: old.join('') },
    { kind: 'new', text: now.join('') },
  ];
  if (old.length * now.length > LARGEST_TABLE || old.length === 0 || now.length === 0) return whole;
  const longest = commonLengths(old, now);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) pieces.push({ kind: 'same', text: (i++, now[j++]!) });
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) pieces.push({ kind: 'gone', text: old[i++]! });
    else pieces.push({ kind: 'new', text: now[j++]! });
  }
  return [...pieces, { kind: 'gone', text: old.slice(i).join('') }, { kind: 'new', text: now.slice(j).join('') }];
}

/** How much two texts have in common from each pair of places on. */
function commonLengths(old: string[], now: string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      table[i]![j] = old[i] === now[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

function joined(pieces: Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    if (piece.text === '') return all;
    if (last?.kind === piece.kind) return [...all.slice(0, -1), { ...last, text: last.text + piece.text }];
    return [...all, piece];
  }, []);
}
