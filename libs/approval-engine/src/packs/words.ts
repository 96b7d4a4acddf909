import type { GoldenCase, RouteResult } from '../cases.ts';
import type { Facts, FactSpec, Text } from '../facts.ts';
import type { ApproverRule, ApprovalStep, CcStep, Deadline, Seating, Switches } from '../policy.ts';

/** The words in which the packs are written. */
export const text = (chinese: string, english: string): Text => ({ 'zh-CN': chinese, en: english });

export const yuan = (amount: string) => ({ amount, currency: 'CNY' });

export const position = (code: string): ApproverRule => ({ by: 'position', code });
export const head: ApproverRule = { by: 'departmentHead' };

/** Working hours; where nothing is said, the next authority is asked as well when they are over. */
export const within = (hours: number, then: Deadline['then'] = 'escalate'): Deadline => ({ hours, then });

type Extra = Partial<Omit<Seating, 'key' | 'title' | 'approvers'>> & Pick<ApprovalStep, 'when'>;

export const seating = (key: string, title: Text, approvers: readonly ApproverRule[], extra: Extra = {}): Seating => ({
  key,
  title,
  mode: 'single',
  approvers,
  ...extra,
});

export const ask = (key: string, title: Text, approvers: readonly ApproverRule[], extra: Extra = {}): ApprovalStep => ({
  kind: 'approval',
  ...seating(key, title, approvers, extra),
});

export const tell = (key: string, title: Text, approvers: readonly ApproverRule[], when?: CcStep['when']): CcStep => ({
  kind: 'cc',
  key,
  title,
  approvers,
  ...(when ? { when } : {}),
});

export const flag = (chinese: string, english: string): FactSpec => ({
  type: 'boolean',
  label: text(chinese, english),
});

export const money = (chinese: string, english: string): FactSpec => ({
  type: 'money',
  currency: 'CNY',
  label: text(chinese, english),
});

/** What everybody may do who takes part, in the packs that make use of the whole engine. */
export const fullSwitches = (peers: readonly string[]): Switches => ({
  selfApproval: 'superior',
  peers,
  duplicateApprover: 'first',
  emptySlate: 'climb',
  restart: 'from-start',
  withdraw: 'any-time',
  returnBudget: 10,
  slates: 'at-activation',
  returnTo: 'any-visited',
  takeBack: true,
  transfer: true,
  delegate: true,
  addSign: { depth: 2, most: 10 },
  urgeCooldownMinutes: 60,
  proxyDepth: 3,
  carry: true,
});

/** @param nodes `key: person, person` in reading order */
export const asks = (...nodes: readonly string[]): RouteResult => ({ outcome: 'route', nodes: nodes.map(nodeOf) });
export const refuses = (code: 'gate_closed' | 'fact_unknown' | 'fact_malformed', about: string): RouteResult => ({
  outcome: 'refused',
  code,
  about,
});

export const golden = (name: string, submitter: string, facts: Facts, expect: RouteResult): GoldenCase => ({
  name,
  submitter,
  facts,
  expect,
});

function nodeOf(said: string): { key: string; people: string[] } {
  const [key = '', people = ''] = said.split(': ');
  return { key, people: people === '' ? [] : people.split(', ') };
}
