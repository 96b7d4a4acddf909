/** One alternative of a table's policy: any of them that holds shows the row. */
export type RowRule =
  /** Its owner is in a circle that the viewer looks through in this module. */
  | { readonly by: 'reach'; readonly module: string }
  /** A share of one of these types on what the column names; of the row itself where that is `id`. */
  | { readonly by: 'share'; readonly types: readonly string[]; readonly column: string }
  /** What the column names is seen, and belongs to the viewer; while an access rule is on, where one is named. */
  | { readonly by: 'owned'; readonly table: string; readonly column: string; readonly rule?: string }
  /** Whom the column names is in a circle that the viewer looks through in this module, while the access rule is on. */
  | { readonly by: 'concerned'; readonly module: string; readonly column: string; readonly rule: string }
  /** The viewer herself stands in the column. */
  | { readonly by: 'own'; readonly column: string }
  /** The row that the column names is seen. */
  | { readonly by: 'parent'; readonly table: string; readonly column: string };

const SHAPES: readonly (readonly [RegExp, (found: string[]) => RowRule])[] = [
  [
    /^owner_id = ANY ARRAY SELECT owner_id FROM reach WHERE viewer_id = SELECT me AS me AND scope_key = '(\w+)'$/,
    ([module = '']) => ({ by: 'reach', module }),
  ],
  [
    /^(\w+) = ANY SELECT shared_with_me '\{([\w,]+)\}', false AS shared_with_me$/,
    ([column = '', types = '']) => ({ by: 'share', types: types.split(','), column }),
  ],
  [
    /^(\w+) = ANY ARRAY SELECT id FROM (\w+) s WHERE owner_id = SELECT me AS me(?: AND SELECT rule_holds '([\w-]+)' AS rule_holds)?$/,
    ([column = '', table = '', rule]) => ({ by: 'owned', table, column, ...(rule ? { rule } : {}) }),
  ],
  [
    /^(\w+) = ANY ARRAY SELECT owner_id FROM reach WHERE viewer_id = SELECT me AS me AND scope_key = '(\w+)' AND SELECT rule_holds '([\w-]+)' AS rule_holds$/,
    ([column = '', module = '', rule = '']) => ({ by: 'concerned', module, column, rule }),
  ],
  [/^(\w+) = SELECT me AS me$/, ([column = '']) => ({ by: 'own', column })],
  [
    /^EXISTS SELECT 1 FROM (\w+) \w WHERE id = (?:\w+\.)?(\w+)$/,
    ([table = '', column = '']) => ({ by: 'parent', table, column }),
  ],
];

/**
 * What a policy says, read off the text in which PostgreSQL keeps it, so that an explanation is never of another rule
 * than the one that is enforced.
 * @returns null for a policy that says anything else as well
 */
export function rulesOf(policy: string): RowRule[] | null {
  const rules = plain(policy).split(' OR ').map(ruleOf);
  return rules.every((rule) => rule !== null) ? rules : null;
}

function ruleOf(text: string): RowRule | null {
  for (const [shape, rule] of SHAPES) {
    const found = shape.exec(text);
    if (found) return rule(found.slice(1));
  }
  return null;
}

/** Without brackets, casts and the names of tables before columns: releases of PostgreSQL differ in these. */
function plain(policy: string): string {
  return policy
    .replace(/::\w+(?:\[\])?/g, '')
    .replace(/\b(?:reach|p|s)\./g, '')
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
