/** One approval as it is taken out to be checked elsewhere. */
export interface EvidencePack {
  exportedAt: string;
  instance: {
    number: string;
    title: string;
    status: string;
    submitterId: string;
    submittedAt: string;
    finishedAt: string | null;
  };
  policy: { code: string; version: number; contentHash: string };
  rounds: { round: number; subjectHash: string; note: string; submittedAt: string }[];
  actions: {
    seq: number;
    at: string;
    actorId: string;
    principalId: string;
    action: string;
    opinion: string | null;
    reason: string | null;
    hash: string;
  }[];
  people: Record<string, string>;
  sealed: { seal: number; leaf: { seq: number } }[];
  seals: { number: number; day: string; hash: string }[];
}

/** Who acted, and for whom where it was somebody else's authority. */
export function actorOf({ people }: EvidencePack, { actorId, principalId }: EvidencePack['actions'][number]): string {
  const name = (id: string) => people[id] ?? id;
  return actorId === principalId ? name(actorId) : `${name(actorId)} (${name(principalId)})`;
}

/** The seals that name this approval, with the root to compare. */
export function rootsOf({ sealed, seals }: EvidencePack) {
  return sealed.map(({ seal, leaf }) => ({ ...seals.find(({ number }) => number === seal)!, seq: leaf.seq }));
}
