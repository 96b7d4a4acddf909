import type { Finding, PolicySummary, Ref } from '../api';
import type { PolicyContent } from '../policy';
import { readDraft, readVersion, readVersions } from '../usePolicies';

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
  /** Whom it names as approvers. */
  people: Ref[];
  savedAt: string | null;
}

/** Null where nothing was ever published and the draft is for others to read. */
export async function sourceOf(summary: PolicySummary): Promise<Source | null> {
  const { code, draft, can } = summary;
  if (draft && can.edit.allowed) {
    const { content, version, basedOn, findings, people, updatedAt } = await readDraft(code);
    return {
      ...{ id: `${code}:draft:${version}`, code, content, draft: version, number: basedOn, findings, people },
      savedAt: updatedAt,
    };
  }
  const number = await numberOf(summary);
  if (number === null) return null;
  const { content, people } = await readVersion(code, number);
  return { id: `${code}:v${number}`, code, content, draft: null, number, findings: [], people, savedAt: null };
}

/** What decides today, what will, else what did last or is put up to. */
async function numberOf({ code, inForce, upcoming }: PolicySummary): Promise<number | null> {
  const known = inForce ?? upcoming;
  return known ? known.number : ((await readVersions(code))[0]?.number ?? null);
}
