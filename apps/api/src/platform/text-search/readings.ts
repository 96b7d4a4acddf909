import type { Readings } from '@countersign/kernel/matching';
import { pinyin } from 'pinyin-pro';

const known = new Map<string, readonly string[]>();

/** How a Chinese character is pronounced, every way, without tones; a dictionary is asked once for each character. */
export const readings: Readings = (character) => {
  const before = known.get(character);
  if (before) return before;
  const found = /\p{Script=Han}/u.test(character)
    ? pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
    : [];
  known.set(character, found);
  return found;
};
