const HUES = [20, 55, 95, 145, 175, 215, 265, 310, 345];

/** The same name always has the same colour, everywhere and for everybody. */
export function hueOf(name: string): number {
  let sum = 7;
  for (const char of name) sum = (sum * 31 + char.codePointAt(0)!) % 100_003;
  return HUES[sum % HUES.length]!;
}

/** One character that stands for a name: the last of a person's Chinese name, the first of anything else. */
export function markOf(name: string, kind: 'person' | 'company'): string {
  const chars = [...name.trim()].filter((char) => /[\p{L}\p{N}]/u.test(char));
  const isChineseName = kind === 'person' && /^\p{Script=Han}{2,4}$/u.test(name.trim());
  return (isChineseName ? chars.at(-1) : chars[0])?.toUpperCase() ?? '';
}
