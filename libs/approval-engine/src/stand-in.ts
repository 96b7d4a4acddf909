import { authorityOf, highestPosition } from './authority.ts';
import { holdersOf, superiorsOf, type OrgDirectory, type OrgPerson } from './org.ts';
import type { Reason } from './plan.ts';
import type { Candidate, Filled, Need, Setting } from './slate.ts';

/**
 * Who decides where the submitter himself would sit: his nearest superior with enough authority; a peer, where there is
 * no superior at all. Null where there is nobody, which blocks: nobody decides on his own wish.
 */
export function inSubmittersStead(need: Need, setting: Setting): Candidate | null {
  const { policy, org, submitter } = setting;
  if (policy.switches.selfApproval === 'block') return null;
  const superiors = [...superiorsOf(org, submitter)].filter((person) => !person.disabled);
  const superior = superiors.find((person) => authorityOf(policy, person) >= need.tier);
  if (superior) {
    const how: Reason = { code: 'superior_for_submitter', params: { submitter: submitter.id, person: superior.id } };
    return { person: superior, position: highestPosition(policy, superior), how: [how] };
  }
  return superiors.length === 0 ? peer(setting) : null;
}

function peer({ policy, org, submitter }: Setting): Candidate | null {
  for (const position of policy.switches.peers) {
    const person = eligible(position, org, submitter)[0];
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
  return candidates.map(({ person }) => ({ code: 'approver_disabled', params: { person: person.id } }));
}

function superiorOfDisabled(need: Need, setting: Setting): readonly Candidate[] | null {
  const { policy, org, submitter } = setting;
  for (const { person } of need.candidates) {
    const superior = [...superiorsOf(org, person)].find(
      (above) => mayDecide(above, submitter) && authorityOf(policy, above) >= need.tier,
    );
    if (superior) return [climbedTo(superior, highestPosition(policy, superior))];
  }
  return null;
}

function nextAuthority(need: Need, { policy, org, submitter }: Setting): readonly Candidate[] {
  const head = need.outerHeads.find(({ person }) => mayDecide(person, submitter));
  // A position without a rank has nobody "above" it: who that might be must not be guessed.
  if (need.tier < 0) return [];
  for (const [above, tier] of policy.authorities.slice(need.tier + 1).entries()) {
    if (head && authorityOf(policy, head.person) <= need.tier + 1 + above) return [head];
    const found = tier.flatMap((position) =>
      eligible(position, org, submitter).map((person) => climbedTo(person, position)),
    );
    if (found.length > 0) return found;
  }
  return head ? [head] : [];
}

function climbedTo(person: OrgPerson, position: string | null): Candidate {
  return { person, position, how: [{ code: 'climbed', params: { position } }] };
}

function eligible(position: string, org: OrgDirectory, submitter: OrgPerson): readonly OrgPerson[] {
  return holdersOf(org, position).filter((person) => mayDecide(person, submitter));
}

function mayDecide(person: OrgPerson, submitter: OrgPerson): boolean {
  return !person.disabled && person.id !== submitter.id;
}
