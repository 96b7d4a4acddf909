import type { Principal } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { RefView } from '../../../platform/http/views.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';

/** What somebody could not do. */
export interface Question {
  readonly permission?: string | undefined;
  readonly record?: SubjectRef | undefined;
  /** Such as `contact.mobile`. */
  readonly field?: string | undefined;
}

export interface Finding {
  readonly passed: boolean;
  readonly detail: string;
  readonly roles?: RefView[];
  readonly ask?: RefView[];
  readonly request?: string;
  /** Somebody can give it to her. */
  readonly sendable?: boolean;
}

/** One of the things that are asked; null where the question is not about it. */
export interface OneCheck {
  find(question: Question, me: Principal, locale: Locale): Promise<Finding | null>;
}
