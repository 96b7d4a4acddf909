import type { Sentence } from '../../platform/http/domain-error.js';

/** How something that people are told is worded. */
export interface Words {
  readonly title: Sentence;
  readonly body: Sentence;
}
