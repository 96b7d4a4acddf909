#!/usr/bin/env node
/**
 * Checks an evidence pack on any machine, with nothing but Node and this file.
 *
 *   node verify-evidence.mjs pack.json [roots.json]
 *
 * `roots.json` is what GET /api/v1/evidence/roots answered on an earlier day, kept where nobody who can write to the
 * database could reach it. Without it the pack is shown to agree with itself; with it, also with what was published, and
 * that nothing was cut off its end: every root published since it began must be answered for. A pack of an approval that
 * is not over is therefore held against roots no newer than itself.
 * Ends with 0 where everything holds, with 1 and the first bad link where it does not, with 2 where it cannot be read.
 */
/* eslint max-lines: off -- one file, so that whoever checks a pack needs nothing else */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const GENESIS = '0'.repeat(64);

/** One spelling for one value (RFC 8785). */
export function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${members
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`;
}

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const hashOf = (value) => sha256(canonical(value));
const hex = (text) => Buffer.from(text, 'hex');

class BadLink extends Error {}
const must = (holds, where, why) => {
  if (!holds) throw new BadLink(`${where}: ${why}`);
};

const without = (object, ...names) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !names.includes(key)));
const actedIn = ({ events }) => events.find(({ type }) => type === 'Acted')?.action;

/** Each action's hash is that of its events and of the hash before it, and each stands where it was recorded. */
function checkChain(actions) {
  let previous = GENESIS;
  must(actions.length > 0, 'action 1', 'nothing is recorded');
  for (const [index, row] of actions.entries()) {
    const where = `action ${index + 1}`;
    must(row.seq === index + 1, where, `missing; action ${row.seq} stands in its place`);
    must(hashOf({ previousHash: previous, events: row.events }) === row.hash, where, 'altered, or not in its place');
    must(row.previousHash === previous, where, 'not chained to the action before');
    const acted = actedIn(row);
    must(acted?.seq === row.seq, where, `its events belong to action ${acted?.seq}`);
    checkCopy(row, acted, where);
    previous = row.hash;
  }
}

/** The columns beside the events say the same as the events. */
function checkCopy(row, acted, where) {
  const copies = {
    action: acted.kind,
    taskId: acted.taskId,
    nodeKey: acted.nodeKey,
    opinion: acted.opinion,
    reason: acted.reason,
    subjectHash: acted.subjectHash,
    idempotencyKey: acted.idempotencyKey,
    actorId: acted.actor,
    principalId: acted.principal,
  };
  for (const [column, said] of Object.entries(copies))
    must(row[column] === said, where, `its column ${column} contradicts its event`);
  must(Date.parse(row.at) === Date.parse(acted.at), where, 'its time contradicts its event');
}

/** Each round's document is the one that was submitted, under the policy that was in force, and is called what it was then. */
function checkContent({ instance, actions, rounds, policy }) {
  const submitted = actions.flatMap(({ seq, events }) =>
    events
      .filter(({ type }) => type === 'Submitted' || type === 'Resubmitted')
      .map((event) => ({
        ...event,
        seq,
        said: actedIn({ events }).reason,
        plan: events.findLast(({ plan }) => plan).plan,
      })),
  );
  must(submitted[0]?.type === 'Submitted', 'action 1', 'an approval begins with a submission');
  must(
    rounds.length === submitted.length,
    `round ${Math.min(rounds.length, submitted.length) + 1}`,
    'missing or too much',
  );
  for (const [index, event] of submitted.entries()) {
    const [round, where] = [rounds[index], `round ${index + 1} (action ${event.seq})`];
    must(round.round === index + 1, where, 'missing');
    must(hashOf(round.snapshot) === event.subject.hash, where, 'the document is not the one that was submitted');
    must(round.subjectHash === event.subject.hash, where, 'the hash of the document was altered');
    must(canonical(round.facts) === canonical(event.facts), where, 'the facts were altered');
    must(canonical(round.route) === canonical(event.plan), where, 'the route was altered');
    must((round.note.trim() || null) === event.said, where, 'the note is not the one that was submitted');
  }
  checkNames(instance, submitted.at(-1));
  const ran = actions
    .flatMap(({ events }) => events)
    .findLast(({ type }) => type === 'Submitted' || type === 'Migrated');
  must(policy.contentHash === hashOf(policy.content), 'policy', 'altered');
  must(policy.contentHash === ran.policy.hash, 'policy', 'not the one the approval ran under');
}

/** What the approval is called, and which record it is said to be about, is what was put up last. */
function checkNames(instance, { seq, subject }) {
  const names = { title: subject.title, subjectType: subject.type, subjectId: subject.id };
  // Submissions from before it was kept with them say nothing of the number.
  if (subject.number !== undefined) names.number = subject.number;
  for (const [member, said] of Object.entries(names))
    must(instance[member] === said, 'approval', `its ${member} is not what action ${seq} submitted`);
}

/** What the actions come to: nothing but counting what happened. */
export function outcomeOf(actions) {
  const outcome = { status: null, round: 0, submitter: null, subjectHash: null, grant: null, revoked: false };
  for (const event of actions.flatMap(({ events }) => events)) {
    if (event.type === 'Submitted') outcome.submitter = event.submitter;
    if (event.type === 'Submitted' || event.type === 'Resubmitted') {
      Object.assign(outcome, { status: 'RUNNING', round: outcome.round + 1, subjectHash: event.subject.hash });
    }
    const reached = /^Instance([A-Z][a-z]+)$/.exec(event.type)?.[1];
    if (reached) outcome.status = reached === 'Resumed' ? 'RUNNING' : reached.toUpperCase();
    if (event.type === 'InstanceApproved') outcome.grant = event.grant;
    if (event.type === 'GrantRevoked') outcome.revoked = true;
  }
  return outcome;
}

function checkOutcome({ instance, actions, grant }) {
  const outcome = outcomeOf(actions);
  must(
    outcome.status === instance.status.toUpperCase(),
    'outcome',
    `the actions lead to ${outcome.status}, not ${instance.status}`,
  );
  must(outcome.round === instance.round, 'outcome', 'the number of rounds differs');
  must(outcome.submitter === instance.submitterId, 'outcome', 'the submitter differs');
  must(outcome.subjectHash === instance.subjectHash, 'outcome', 'the document approved differs');
  if (outcome.status !== 'APPROVED') return must(!grant, 'grant', 'nothing was approved that could be granted');
  must(grant?.contentHash === outcome.subjectHash, 'grant', 'not for the document that was approved');
  must((grant.status === 'revoked') === outcome.revoked, 'grant', 'revoked by nobody, or not as somebody did');
  must(GRANTS.includes(grant.status), 'grant', `of no known state: ${grant.status}`);
  checkUse(grant);
  const limits = outcome.grant;
  // A pack that was taken out before it said so states nothing of these; what it states has to be so.
  const states = (member, said) => grant[member] === undefined || canonical(grant[member]) === canonical(said);
  const same =
    states('subjectType', instance.subjectType) &&
    states('subjectId', instance.subjectId) &&
    states('purpose', instance.purpose) &&
    states('productIds', limits?.productIds ?? []) &&
    states('minMargin', limits?.minMargin ?? null) &&
    states('terms', limits?.terms ?? null) &&
    states('tolerance', limits?.tolerance ?? null) &&
    grant.currency === (limits?.currency ?? null) &&
    grant.minRatio === (limits?.minRatio ?? null) &&
    grant.maxAmount === (limits?.maxAmount.amount ?? null) &&
    grant.validUntil === (limits?.validUntil ?? null) &&
    grant.customerId === (limits?.customerId ?? null);
  return must(same, 'grant', 'wider or other than what was approved');
}

const GRANTS = ['active', 'consumed', 'lapsed', 'revoked', 'invalidated'];

/** It is used up once as much is used as was granted, and not before. */
function checkUse({ status, maxAmount, consumedAmount }) {
  if (consumedAmount === undefined || maxAmount === null) return;
  const [used, most] = [consumedAmount, maxAmount].map(cents);
  must(status !== 'consumed' || used >= most, 'grant', `said to be used up, by ${consumedAmount} of ${maxAmount}`);
  must(status !== 'active' || used < most, 'grant', `said to be free, with ${consumedAmount} of ${maxAmount} used`);
}

const cents = (amount) => {
  const [whole, part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(2, '0'));
};

/** Every seal that names this approval holds exactly the hash its chain had then. */
function checkSeals({ instance, actions, sealed, seals }) {
  for (const [index, seal] of seals.entries()) {
    const where = `seal ${seal.number}`;
    const before = seals[index - 1];
    must(hashOf(without(seal, 'hash')) === seal.hash, where, 'altered');
    must(!before || seal.number === before.number + 1, `seal ${(before?.number ?? 0) + 1}`, 'missing');
    must(!before || seal.previousHash === before.hash, where, 'not chained to the seal before');
    must(!before || seal.actionsTotal === before.actionsTotal + seal.actions, where, 'miscounts the actions');
    must(seal.number !== 1 || seal.previousHash === GENESIS, where, 'the first seal follows on something');
  }
  for (const { seal: number, leaf, proof } of sealed) {
    const seal = seals.find((each) => each.number === number);
    must(seal, `seal ${number}`, 'missing');
    must(leaf.instanceId === instance.id, `seal ${number}`, 'speaks of another approval');
    must(climb(leaf, proof) === seal.merkleRoot, `seal ${number}`, 'does not hold what is said to be in it');
    const last = actions.at(-1)?.seq ?? 0;
    must(leaf.seq <= last, `action ${last + 1}`, `cut off; seal ${number} has seen ${leaf.seq} actions`);
    must(actions[leaf.seq - 1].hash === leaf.head, `action ${leaf.seq}`, `contradicts seal ${number}`);
  }
}

function climb(leaf, proof) {
  return proof.reduce(
    (below, { side, hash }) =>
      side === 'left' ? sha256(hex('01'), hex(hash), hex(below)) : sha256(hex('01'), hex(below), hex(hash)),
    sha256(hex('00'), canonical(leaf)),
  );
}

/** What was published on an earlier day is still what stands here. */
function checkPublished({ seals, exportedAt }, roots) {
  for (const [index, root] of roots.items.entries()) {
    const [where, next] = [`published root ${root.number}`, roots.items[index + 1]];
    must(hashOf(without(root, 'hash')) === root.hash, where, 'altered');
    must(
      !next || next.previousHash === root.hash,
      `published root ${root.number + 1}`,
      'not chained to the one before',
    );
    const here = seals.find(({ number }) => number === root.number);
    if (here) must(here.hash === root.hash, `seal ${root.number}`, 'is not what was published');
    else {
      const expected = seals.length > 0 && root.number > seals[0].number && root.sealedAt <= exportedAt;
      must(!expected, `seal ${root.number}`, 'was published and is missing here');
    }
  }
}

const OVER = ['APPROVED', 'REJECTED', 'WITHDRAWN', 'CANCELLED', 'SUPERSEDED', 'EXPIRED'];
/** An action and a seal at the same moment may miss each other; later than this they cannot. */
const MARGIN = 60_000;

/**
 * Every published root since it began either holds this approval here or is shown not to: whoever cuts off the end of a
 * pack together with its seals leaves a root without an answer. Nothing follows on an end that is sealed.
 */
function checkCovered({ instance, actions, sealed, seals, absent = [] }, roots) {
  const last = actions.at(-1);
  const seen = Math.max(0, ...sealed.map(({ leaf }) => leaf.seq));
  if (OVER.includes(outcomeOf(actions).status) && seen === last.seq) return;
  const since = roots.items.filter(({ sealedAt }) => Date.parse(sealedAt) >= Date.parse(actions[0].at));
  for (const { number } of since) {
    const where = `seal ${number}`;
    const here = seals.find((seal) => seal.number === number);
    must(
      here,
      where,
      `was published and is missing here: what was done after action ${last.seq} may have been cut off`,
    );
    if (sealed.some(({ seal }) => seal === number)) continue;
    const gap = absent.find(({ seal }) => seal === number);
    must(
      gap,
      where,
      `what it holds of this approval is missing here; more than ${last.seq} actions may have been done`,
    );
    checkAbsence(gap, here, instance.id);
  }
  const late = since.find(({ sealedAt }) => Date.parse(sealedAt) > Date.parse(last.at) + MARGIN);
  must(
    !late || seen === last.seq,
    `action ${last.seq}`,
    `older than published root ${late?.number}, which has not seen it`,
  );
}

/** Leaves stand in the order of their approvals: two neighbours leave no room between them. */
function checkAbsence({ seal: number, left, right }, seal, instanceId) {
  const where = `seal ${number}`;
  for (const side of [left, right].filter(Boolean)) {
    const { leaf, position, proof } = side;
    must(climb(leaf, proof) === seal.merkleRoot, where, 'does not hold what is said to be in it');
    const sides = sidesOf(position, seal.instances).join();
    must(proof.map((step) => step.side).join() === sides, where, 'a leaf is not where it is said to be');
  }
  const [before, after] = [left ? left.position : -1, right ? right.position : seal.instances];
  must(after === before + 1, where, 'leaves room for this approval');
  must(!left || left.leaf.instanceId < instanceId, where, 'leaves room for this approval');
  must(!right || right.leaf.instanceId > instanceId, where, 'leaves room for this approval');
}

/** On which side the siblings stand on the way up from a position (RFC 9162). */
function sidesOf(position, count) {
  if (count <= 1) return [];
  const split = 2 ** Math.floor(Math.log2(count - 1));
  return position < split
    ? [...sidesOf(position, split), 'right']
    : [...sidesOf(position - split, count - split), 'left'];
}

/**
 * @param pack what GET /approvals/:id/evidence answered
 * @param roots what GET /evidence/roots answered, if it was kept
 * @returns `{ok: true, outcome, actions, seals}` or `{ok: false, problem}` naming the first bad link
 */
export function verify(pack, roots) {
  try {
    must(pack.format === 'countersign-evidence/1', 'pack', `an unknown format: ${pack.format}`);
    checkChain(pack.actions);
    checkSeals(pack);
    checkContent(pack);
    checkOutcome(pack);
    if (roots) {
      checkPublished(pack, roots);
      checkCovered(pack, roots);
    }
  } catch (error) {
    if (error instanceof BadLink) return { ok: false, problem: error.message };
    return { ok: false, problem: `pack: not complete (${error.message})` };
  }
  return { ok: true, outcome: outcomeOf(pack.actions), actions: pack.actions.length, seals: pack.sealed.length };
}

function main([packFile, rootsFile]) {
  if (!packFile) {
    console.error('node verify-evidence.mjs pack.json [roots.json]');
    return 2;
  }
  let pack, roots;
  try {
    pack = JSON.parse(readFileSync(packFile, 'utf8'));
    roots = rootsFile && JSON.parse(readFileSync(rootsFile, 'utf8'));
  } catch (error) {
    console.error(`cannot be read: ${error.message}`);
    return 2;
  }
  const result = verify(pack, roots);
  if (!result.ok) {
    console.error(`BROKEN  ${result.problem}`);
    return 1;
  }
  const { instance, grant, people } = pack;
  console.log(`HOLDS   ${instance.number} ${instance.title}: ${result.outcome.status}`);
  if (grant) console.log(`        What it allowed is ${grant.status} on ${pack.exportedAt}`);
  console.log(`        ${result.actions} actions, ${result.outcome.round} rounds, ${result.seals} seals`);
  for (const { seq, at, actorId, action } of pack.actions)
    console.log(`        ${String(seq).padStart(3)}  ${at}  ${action}  ${people[actorId] ?? '?'} (${actorId})`);
  console.log('        Proved is who by the id; what people are called is what the pack says of them.');
  if (pack.actions[0].events.every(({ subject }) => subject?.number === undefined))
    console.log(`        The number ${instance.number} stands beside the record, and nothing here proves it.`);
  if (result.seals === 0) console.log('        Not sealed yet: nothing shows that no later action was removed.');
  if (!roots) console.log('        Without published roots this shows only that the pack agrees with itself.');
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
