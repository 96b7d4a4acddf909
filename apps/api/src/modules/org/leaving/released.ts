import type { ProxyRow } from '../proxies/proxy.view.js';
import type { HeadRow } from '../heads/head.view.js';

/** What ended with somebody's account, as it was before, and what was entered for it: enough to take it back. */
export interface Released {
  readonly heads: readonly Pick<HeadRow, 'departmentId' | 'kind' | 'from' | 'until'>[];
  /** Those by which she acted for others. */
  readonly proxies: readonly Pick<ProxyRow, 'principalId' | 'until' | 'policies' | 'maxAmount' | 'currency'>[];
  /** The proxies that were entered for her own seats. */
  readonly entered: readonly string[];
}
