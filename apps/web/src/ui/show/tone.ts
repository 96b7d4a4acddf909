/** The six things a colour may mean; a colour never stands alone, a word is always beside it. */
export type Tone = 'neutral' | 'accent' | 'info' | 'ok' | 'warn' | 'bad';

export const DOTS: Record<Tone, string> = {
  neutral: 'bg-fg-3',
  accent: 'bg-accent',
  info: 'bg-info',
  ok: 'bg-ok',
  warn: 'bg-warn',
  bad: 'bg-bad',
};

export const FILLS: Record<Tone, string> = {
  neutral: 'bg-active text-fg-2',
  accent: 'bg-accent-fill text-accent-text',
  info: 'bg-info-fill text-info',
  ok: 'bg-ok-fill text-ok',
  warn: 'bg-warn-fill text-warn',
  bad: 'bg-bad-fill text-bad',
};
