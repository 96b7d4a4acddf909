/** Everything that has a number, in the order in which the rules are shown. */
export const NUMBERED = [
  'lead',
  'customer',
  'contact',
  'opportunity',
  'quote',
  'contract',
  'filing',
  'project',
  'asset',
  'product',
  'activity',
  'expense',
  'registration',
  'conflict',
] as const;
export type Numbered = (typeof NUMBERED)[number];

/** What the system writes down by itself, or many times a day: nobody has a number for it. */
const COUNTED_ALONE: readonly Numbered[] = ['activity', 'expense', 'registration', 'conflict'];

export const mayBeTyped = (object: Numbered): boolean => !COUNTED_ALONE.includes(object);
