import { permitted } from '../../platform/access/permission.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/http/allowance.js';

export type AssetVerb = 'edit' | 'delete';

/** What the reader may do to an asset she reaches; what is only shared with her limits it further. */
export function assetCan(me: Principal): Record<AssetVerb, Refusal> {
  return { edit: permitted(me, 'asset.edit'), delete: permitted(me, 'asset.delete') };
}
