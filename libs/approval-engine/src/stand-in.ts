import { authorityOf, highestPosition } from './authority.ts';
import { holdersOf, isDecider, superiorsOf, type OrgPerson } from './org.ts';
import type { Reason } from './plan.ts';
import type { Candidate, Need } from './needs.ts';
import type { Filled, Setting } from './slate.ts';

/**
 * Who decides where the submitter himself would sit: his nearest superior with enough authority; a peer, where there is
 * no superior at all. Null where there is nobody, which blocks: nobody decides on his own wish.
 */
export function inSubmittersStead(need: Need, setting: Setting): Candidate | null {
  const { policy, org, submitter } = setting;
  if (policy.switches.selfApproval === 'block') return null;
  if (policy.switches.selfApproval === 'allow') {
    const own = need.candidates.find(({ person }) => person.id === submitter.id);
    if (own && isDecider(submitter) && need.tier >= 0 && authorityOf(policy, submitter) >= need.tier)
      return { ...own, how: [...own.how, { code: 'own_authority', params: { person: submitter.id } }] };
  }
  const superiors = [...superiorsOf(org, submitter)].filter((person) => mayDecide(person, setting));
  const superior = superiors.find((person) => authorityOf(policy, person) >= need.tier);
  if (superior) {
    const how: Reason = { code: 'superior_for_submitter', params: { submitter: submitter.id, person: superior.id } };
    return { person: superior, position: highestPosition(policy, superior), how: [how] };
  }
  return superiors.length === 0 ? peer(setting) : null;
}

/** The first of the policy's peers who may decide. */
export function peer(setting: Setting): Candidate | null {
  const { policy, submitter } = setting;
  for (const position of policy.switches.peers) {
    const person = eligible(position, setting)[0];
    if (person)
      return { person, position, how: [{ code: 'peer_for_submitter', params: { submitter: submitter.id, position } }] };
  }
  return null;
}

/**
 * The next authority above an empty seat: the nearest superior of whoever may not decide any more, else the lowest of
 * the heads further out and the tiers above. A hole where all are empty.
 */
export function climb(need: Need, setting: Setting): Filled {
  const { emptySlate } = setting.policy.switches;
  const found = emptySlate === 'block' ? [] : (superiorOfDisabled(need, setting) ?? nextAuthority(need, setting));
  const seated = found.map((candidate) => ({ ...candidate, how: [...whyEmpty(need), ...candidate.how] }));
  return { seated, hole: seated.length > 0 ? null : { code: 'nobody_eligible', params: need.vacant.params } };
}

function whyEmpty({ candidates, vacant }: Need): readonly Reason[] {
  if (candidates.length === 0) return [vacant];
  return candidates.map(({ person }) => ({ code: whyPassedOver(person), params: { person: person.id } }));
}

function whyPassedOver(person: OrgPerson): Reason['code'] {
  if (person.disabled) return 'approver_disabled';
  return isDecider(person) ? 'kept_apart' : 'may_not_decide';
}

function superiorOfDisabled(need: Need, setting: Setting): readonly Candidate[] | null {
  const { policy, org } = setting;
  for (const { person } of need.candidates) {
    const superior = [...superiorsOf(org, person)].find(
      (above) => mayDecide(above, setting) && authorityOf(policy, above) >= need.tier,
    );
    if (superior) return [climbedTo(superior, highestPosition(policy, superior))];
  }
  return null;
}

function nextAuthority(need: Need, setting: Setting): readonly Candidate[] {
  const { policy } = setting;
  const head = need.outerHeads.find(({ person }) => mayDecide(person, setting));
  // A position without a rank has nobody "above" it: who that might be must not be guessed.
  if (need.tier < 0) return [];
  for (const [above, tier] of policy.authorities.slice(need.tier + 1).entries()) {
    if (head && authorityOf(policy, head.person) <= need.tier + 1 + above) return [head];
    const found = tier.flatMap((position) => eligible(position, setting).map((person) => climbedTo(person, position)));
    if (found.length > 0) return found;
  }
  return head ? [head] : [];
}

function climbedTo(person: OrgPerson, position: string | null): Candidate {
  return { person, position, how: [{ code: 'climbed', params: { position } }] };
}

function eligible(position: string, setting: Setting): readonly OrgPerson[] {
  return holdersOf(setting.org, position).filter((person) => mayDecide(person, setting));
}

function mayDecide(person: OrgPerson, { submitter, keptApart }: Setting): boolean {
  return isDecider(person) && person.id !== submitter.id && !keptApart?.has(person.id);
}
