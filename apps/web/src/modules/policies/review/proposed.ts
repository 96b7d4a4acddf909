import type { Language } from '@/lib/i18n/language';
import type { Difference } from '../compare/difference';
import type { Text } from '../policy';

/** A text as it was frozen: in every language, or, of what was put up earlier, in one. */
type Frozen = Text | string | null;

interface FrozenPublication {
  kind?: 'publish' | 'retire';
  policy?: string;
  version?: number;
  replaces?: number | null;
  changes?: { path: string; kind: Difference['kind']; where?: Frozen; before: Frozen; after: Frozen }[];
  warnings?: { path?: string; where?: Frozen; text: Frozen }[];
}

/** What is proposed to be published, in the reader's language. */
export function proposedIn(snapshot: object, language: Language) {
  const {
    kind,
    policy = '',
    version = 0,
    replaces = null,
    changes = [],
    warnings = [],
  } = snapshot as FrozenPublication;
  const say = (text: Frozen | undefined): string | null =>
    typeof text === 'object' && text !== null ? text[language] : (text ?? null);
  return {
    ...{ kind, policy, version, replaces },
    changes: changes.map(({ path, kind: how, where, before, after }, index): Difference => {
      return {
        ...{ id: `${index} ${path}`, place: null, what: '', kind: how, where: say(where) ?? path },
        ...{ before: say(before), after: say(after) },
      };
    }),
    warnings: warnings.map(({ path, where, text }) => ({ where: say(where) || path || '', text: say(text) ?? '' })),
  };
}
