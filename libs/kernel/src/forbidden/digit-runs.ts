/** Digits that stand together; `start` and `end` in the levelled text. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Groups with one separator between each two, none of them touching a letter. */
export interface Run {
  readonly groups: readonly Group[];
  /** Where an X that belongs to the last group ends. */
  readonly xEnd: number | null;
  /** The last group touches that X, so that without it it is inside a word. */
  readonly touchesX: boolean;
}

const SEPARATOR = '[ \\t\\-_.·•・‧\\u2010-\\u2015\\u2212]';
const RUN = new RegExp(`\\d+(?:${SEPARATOR}\\d+)*`, 'g');
const X_AFTER = new RegExp(`${SEPARATOR}?[xX](?![0-9A-Za-z])`, 'y');
const LETTER = /[A-Za-z]/;

/** One pass: a run is as long as it gets, so that no digit is looked at twice. */
export function* runsOf(text: string): Generator<Run> {
  for (const match of text.matchAll(RUN)) {
    const end = match.index + match[0].length;
    X_AFTER.lastIndex = end;
    const x = X_AFTER.exec(text);
    const groups = groupsOf(match[0], match.index);
    if (LETTER.test(text[match.index - 1] ?? '')) groups.shift();
    if (!x && LETTER.test(text[end] ?? '')) groups.pop();
    yield { groups, xEnd: x ? end + x[0].length : null, touchesX: x?.[0].length === 1 };
  }
}

function groupsOf(run: string, from: number): Group[] {
  return [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    start: from + index,
    end: from + index + digits.length,
    digits,
  }));
}
