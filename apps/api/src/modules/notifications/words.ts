import type { Sentence } from '../../platform/http/domain-error.js';

/** How something that people are told is worded. */
export interface Words {
  readonly title: Sentence;
  readonly body: Sentence;
}

const LONG = 200;

/** What somebody gave as a reason, as far as a notice has room for it; the rest is read where the notice leads. */
export function reasonIn(reason: string | undefined): { reason?: string } {
  const words = reason?.trim();
  if (!words) return {};
  return { reason: words.length > LONG ? `${words.slice(0, LONG)}…` : words };
}
