/** By what a claim may be on record; what stands first counts first where two are of the same moment. */
export const ENTRY_KINDS = ['customer', 'opportunity', 'registration'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry of the log that speaks for a claim. */
export interface Entry {
  readonly registrationId: string;
  readonly kind: EntryKind;
  /** When it was recorded, in UTC with every digit the database keeps, so that text sorts as time does. */
  readonly at: string;
}

/** A registration that is a party of a conflict. */
export interface Claim {
  readonly registrationId: string;
  /** The order in which the registrations were written. */
  readonly seq: number;
  /** What an earlier decision credited it with; null where there was none. */
  readonly kept: number | null;
  /** It was to lead, by that decision. */
  readonly led: boolean;
  readonly ended: boolean;
}

export interface Verdict {
  /** Whose claim was on record first, of those that have not ended; where an earlier split stands, who leads by it. */
  readonly holderId: string;
  /** The first entry of each claim, in order; claims with no entry left come last and are not among them. */
  readonly firsts: readonly Entry[];
  /** What each is credited with by order of entry. */
  readonly percents: Readonly<Record<string, number>>;
}

/**
 * 先录先得: a pure function of the log, whatever the order in which the log is read. Who came later may not seize what is
 * taken: where an earlier decision has split the credit, that split stands against a newcomer.
 */
export function verdictOf(claims: readonly Claim[], log: readonly Entry[]): Verdict {
  const written = asWritten(claims, log);
  const firsts = claims.flatMap(({ registrationId }) => firstOf(written, registrationId));
  const ranked = [...claims].sort((a, b) => compare(a, b, firsts));
  const live = ranked.filter(({ ended }) => !ended);
  const stands = live.reduce((sum, { kept }) => sum + (kept ?? 0), 0) === 100;
  const holder = (stands ? live.find(({ led }) => led) : undefined) ?? live[0] ?? ranked[0];
  if (!holder) throw new Error('A conflict has parties.');
  const order = ranked.map(({ registrationId }) => registrationId);
  return {
    holderId: holder.registrationId,
    firsts: [...firsts].sort((a, b) => order.indexOf(a.registrationId) - order.indexOf(b.registrationId)),
    percents: Object.fromEntries(
      claims.map(({ registrationId: id, kept, ended }) => {
        const byOrder = id === holder.registrationId ? 100 : 0;
        return [id, stands ? (ended ? 0 : (kept ?? 0)) : byOrder];
      }),
    ),
  };
}

/**
 * An entry bears the time at which its transaction began, and registrations wait for each other to be written: none counts
 * as earlier than one that was written before it.
 */
function asWritten(claims: readonly Claim[], log: readonly Entry[]): Entry[] {
  const moved = new Map<Entry, Entry>();
  let latest = '';
  for (const { registrationId } of [...claims].sort((a, b) => a.seq - b.seq))
    for (const entry of log.filter((each) => each.registrationId === registrationId && each.kind === 'registration')) {
      if (entry.at > latest) latest = entry.at;
      moved.set(entry, { ...entry, at: latest });
    }
  return log.map((entry) => moved.get(entry) ?? entry);
}

function firstOf(log: readonly Entry[], id: string): Entry[] {
  const entries = log.filter(({ registrationId }) => registrationId === id);
  return entries.sort((a, b) => inTime(a, b)).slice(0, 1);
}

function compare(a: Claim, b: Claim, firsts: readonly Entry[]): number {
  const [one, other] = [a, b].map((claim) => firsts.find((each) => each.registrationId === claim.registrationId));
  if (one && other) return inTime(one, other) || a.seq - b.seq;
  if (one || other) return one ? -1 : 1;
  return a.seq - b.seq;
}

function inTime(a: Entry, b: Entry): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind);
}
