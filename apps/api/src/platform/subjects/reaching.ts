import type { ScopedModule } from '../access/principal.js';

/** SQL over the alias `s` that is true of what the reader reaches, and not of what is only shared with her. */
export function reaching(module: ScopedModule): string {
  return `s.owner_id = ANY (ARRAY (SELECT owner_id FROM reach WHERE viewer_id = (SELECT me()) AND scope_key = '${module}'))`;
}

/** The same, save of what she only looks at because she heads a department. */
export function owning(module: ScopedModule): string {
  const otherwise = `NOT (SELECT i_look_as_head('${module}')) OR i_reach_otherwise('${module}', s.owner_id)`;
  return `${reaching(module)} AND (${otherwise})`;
}

/**
 * SQL over contacts that is true of what the reader sees by the rule about heads of departments alone: no role of hers
 * reaches it and nobody shared it with her. How such people are reached she reads as masks, whatever her roles show her of
 * her own. Asked once a statement, and once a row only of heads.
 */
export function lookedAt(alias: string): string {
  return `((SELECT i_look_as_head('customer')) AND NOT i_reach_otherwise('customer', ${alias}.owner_id)
    AND NOT ${alias}.customer_id = ANY ((SELECT shared_with_me('{customer,customer_card}', false))::uuid[]))`;
}
