import { expect } from 'vitest';
import { alike, free, own, record, rows, type Case, type Cases } from '../case.js';
import type { PersonFact } from '../facts.js';
import type { Row } from '../kinds.js';
import { everyIdOf, pick } from '../looks.js';
import { ownSession, ownToken } from '../nouns.js';
import { pathOf } from '../operations.js';
import type { World } from '../world.js';

const isHers = (table: 'sessions' | 'sign_ins' | 'personal_tokens', { others }: World, { id }: PersonFact): Row[] =>
  others[table].filter((row) => row['person_id'] === id && row['method'] !== 'token');
const sorted = (rows: readonly Row[]): string[] => rows.map(({ id }) => String(id)).sort();

const isTravelling = ({ others }: World, { id }: PersonFact): boolean =>
  others.accounts.some((row) => row['id'] === id && row['travelling'] === true);

/** By who reports to whom and who heads what; whoever relays looks from where her superior stands. */
function isBelow({ rule }: World, viewer: PersonFact, other: PersonFact): boolean {
  const { people, departments } = rule.facts;
  const relays = rule.may(viewer, 'traveller.relay') && viewer.superiorId !== null;
  const from = [viewer.id, ...(relays ? [viewer.superiorId] : [])];
  const parentOf = (id: string | null): string | null => departments.find((each) => each.id === id)?.parentId ?? null;
  const seen = new Set<string>();
  for (let at: PersonFact | undefined = other; at && !seen.has(at.id);) {
    seen.add(at.id);
    if (at.superiorId && from.includes(at.superiorId)) return true;
    for (let id = at.departmentId; id; id = parentOf(id))
      if (from.some((each) => rule.facts.leads[id as string] === each)) return true;
    const superior: string | null = at.superiorId;
    at = people.find(({ id }) => id === superior);
  }
  return false;
}

/** Of a few people, what the house has of each, for whoever keeps accounts. */
const ofPeople = (table: 'sessions' | 'personal_tokens'): Case =>
  own('account.manage', async ({ world, person, operation }) => {
    for (const other of pick(world.people, 6)) {
      const { body, text } = await world.get(person, pathOf(operation, other.id));
      expect(sorted(body.items ?? []), text).toEqual(sorted(isHers(table, world, other)));
    }
  });

export const ACCOUNTS: Cases = {
  addServiceAccount: free(
    'account.manage',
    "whoever keeps accounts keeps everybody's, and nobody who is closed in does",
  ),
  askForRecovery: free('open', 'nobody is known yet'),
  beginEnrolment: free('open', 'nobody is known yet'),
  beginMySecondFactor: free('signed-in', 'her own account, whoever asks'),
  beginSignOn: free('open', 'nobody is known yet'),
  changeAccountRules: free(
    'account.manage',
    "whoever keeps accounts keeps everybody's, and nobody who is closed in does",
  ),
  changeMe: free('signed-in', 'her own account, whoever asks'),
  changeMyPassword: free('signed-in', 'her own account, whoever asks'),
  confirmMe: free('signed-in', 'her own account, whoever asks'),
  getMyConfirmation: free('signed-in', 'her own account, whoever asks'),
  listMyPermissions: free('signed-in', 'her own account, whoever asks'),
  confirmMySecondFactor: free('signed-in', 'her own account, whoever asks'),
  endMyOtherSessions: free('signed-in', 'her own account, whoever asks'),
  endMySession: record(ownSession, 'signed-in'),
  endSessionsOfPerson: free(
    'account.manage',
    "whoever keeps accounts keeps everybody's, and nobody who is closed in does",
  ),
  finishEnrolment: free('open', 'nobody is known yet'),
  finishSignOn: free('open', 'nobody is known yet'),
  getAccount: own('account.manage', async ({ world, person, operation }) => {
    for (const other of pick(world.people, 6)) {
      const { body, text } = await world.get(person, pathOf(operation, other.id));
      expect(body.travelling, text).toBe(isTravelling(world, other));
    }
  }),
  getAccountRules: alike('account.manage'),
  /** Herself, and what her roles let her do. */
  getMe: own(
    'signed-in',
    async ({ world, person, operation }) => {
      const { body, text } = await world.get(person, operation.path);
      expect(body.person.id, text).toBe(person.id);
      expect([...body.permissions].sort()).toEqual([...world.rule.permissionsOf(person)].sort());
    },
    'everybody',
  ),
  getMySecondFactor: free('signed-in', 'her own account, whoever asks'),
  getSetupStatus: free('open', 'nobody is known yet'),
  giveOneTimePassword: free(
    'account.manage',
    "whoever keeps accounts keeps everybody's, and nobody who is closed in does",
  ),
  handOutPasswordLink: free(
    'account.manage',
    "whoever keeps accounts keeps everybody's, and nobody who is closed in does",
  ),
  linkMyIdentity: free('signed-in', 'her own account, whoever asks'),
  listMyIdentities: free('signed-in', 'her own account, whoever asks'),
  listMySessions: own('signed-in', async ({ world, person, operation }) => {
    const { body, text } = await world.get(person, operation.path);
    expect(sorted(body.items ?? []), text).toEqual(sorted(isHers('sessions', world, person)));
  }),
  listMySignIns: own('signed-in', async ({ world, person, operation }) => {
    const { ids } = await everyIdOf(world, person, operation.path);
    expect(ids.map(String).sort()).toEqual(sorted(isHers('sign_ins', world, person)));
  }),
  listMyServiceAccounts: free('signed-in', 'programs she answers for, whoever asks'),
  agreeToServiceAccount: free('signed-in', 'programs she answers for, whoever asks'),
  endMyServiceAccount: free('signed-in', 'programs she answers for, whoever asks'),
  listMyTokens: rows(ownToken, 'signed-in'),
  listServiceAccounts: alike('account.manage'),
  listSessionsOfPerson: ofPeople('sessions'),
  listSignInsOfPerson: own('account.manage', async ({ world, person, operation }) => {
    for (const other of pick(world.people, 6)) {
      const { ids } = await everyIdOf(world, person, pathOf(operation, other.id));
      expect(ids.map(String).sort()).toEqual(sorted(isHers('sign_ins', world, other)));
    }
  }),
  listTokensOfPerson: ofPeople('personal_tokens'),
  /** Whoever keeps accounts hears of all of them; others of who reports to them, or works in what they head. */
  listTravellers: own(
    'signed-in',
    async ({ world, person, operation }) => {
      const { body, text } = await world.get(person, operation.path);
      const travelling = world.people.filter((each) => isTravelling(world, each));
      const told = body.items.map((item: any) => item.person.id as string).sort();
      const keeps = world.rule.may(person, 'account.manage');
      const known = keeps ? travelling : travelling.filter((each) => isBelow(world, person, each));
      expect(told, text).toEqual(known.map(({ id }) => id).sort());
    },
    'everybody',
  ),
  makeMyToken: free('signed-in', 'her own account, whoever asks'),
  makeServiceToken: free(
    'account.manage',
    "whoever keeps accounts keeps everybody's, and nobody who is closed in does",
  ),
  markTravelling: free('signed-in', 'whose, is decided by the room: herself, her superior, or a keeper of accounts'),
  passNewPassword: free('open', 'nobody is known yet'),
  passSecondFactor: free('open', 'nobody is known yet'),
  refreshSession: free('open', 'nobody is known yet'),
  removeMySecondFactor: free('signed-in', 'her own account, whoever asks'),
  renewMyRecoveryCodes: free('signed-in', 'her own account, whoever asks'),
  resetSecondFactor: free(
    'account.manage',
    "whoever keeps accounts keeps everybody's, and nobody who is closed in does",
  ),
  revokeMyToken: record(ownToken, 'signed-in'),
  revokeTokenOfPerson: free(
    'account.manage',
    "whoever keeps accounts keeps everybody's, and nobody who is closed in does",
  ),
  setUp: free('open', 'nobody is known yet'),
  signIn: free('open', 'nobody is known yet'),
  signOut: free('open', 'nobody is known yet'),
  unlinkMyIdentity: free('signed-in', 'her own account, whoever asks'),
  unlockAccount: free('account.manage', "whoever keeps accounts keeps everybody's, and nobody who is closed in does"),
  usePasswordLink: free('open', 'nobody is known yet'),
};
