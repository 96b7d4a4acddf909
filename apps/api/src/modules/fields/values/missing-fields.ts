import type { CustomStage, Former, Json } from '../../../platform/custom/custom-objects.js';
import type { Definition } from '../definitions/custom-fields.repository.js';

export interface Standing {
  readonly custom: Json;
  /** What the row says of the stage it has reached. */
  readonly stage: string | undefined;
}

/**
 * The fields that are asked for and empty. Of a record that is being made all that its stage asks for; of one that moves
 * on what the new stage asks for; of any other only what somebody has just emptied, so that a field that became required
 * later keeps nobody from working on what is there.
 */
export function missingFields(
  definitions: readonly Definition[],
  now: Standing,
  former: Former | null,
  stages: readonly CustomStage[],
): Definition[] {
  const rank = rankOf(stages, now.stage);
  const hasMovedOn = former !== null && rank > rankOf(stages, former.stage);
  return definitions.filter((field) => {
    if (field.retired || now.custom[field.code] !== undefined) return false;
    const fromRank = field.requiredFrom === null ? -1 : stages.findIndex(({ code }) => code === field.requiredFrom);
    const isAskedFor = field.required || (fromRank >= 0 && fromRank <= rank);
    if (!isAskedFor) return false;
    if (former === null || former.custom[field.code] !== undefined) return true;
    return hasMovedOn && !field.required;
  });
}

function rankOf(stages: readonly CustomStage[], stage: string | undefined): number {
  return stages.findIndex(({ code, key = code }) => key === stage);
}
