import type { Finding, PolicySummary } from '../api';
import type { PolicyContent } from '../policy';
import { readDraft, readVersion } from '../usePolicies';

/** What lies on the drawing board: a draft, or a version that can only be looked at. */
export interface Source {
  /** Changes whenever something else lies there. */
  id: string;
  code: string;
  content: PolicyContent;
  /** Counts the changes of the draft; null for a version. */
  draft: number | null;
  /** Of the version that is looked at, or that the draft was begun from. */
  number: number | null;
  findings: Finding[];
  savedAt: string | null;
}

export async function sourceOf({ code, draft, inForce, upcoming, can }: PolicySummary): Promise<Source> {
  if (draft && can.edit.allowed) {
    const { content, version, basedOn, findings, updatedAt } = await readDraft(code);
    return { id: `${code}:draft`, code, content, draft: version, number: basedOn, findings, savedAt: updatedAt };
  }
  const number = inForce?.number ?? upcoming?.number ?? 1;
  const { content } = await readVersion(code, number);
  return { id: `${code}:v${number}`, code, content, draft: null, number, findings: [], savedAt: null };
}
