import type { FactCatalogue, Facts, Text } from '@countersign/approval-engine';
import { say } from '../../platform/http/domain-error.js';
import type { FactSources } from '../approvals/index.js';
import type { Proposal } from './conflict.entity.js';
import type { ConflictRow, PartyRow } from './conflict.row.js';
import type { Verdict } from './verdict.js';

export const OVERRIDE_PURPOSE = 'registration.override';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** What a policy may ask about an exception to the order of entry. */
export const OVERRIDE_FACTS: FactCatalogue = {
  crossDepartment: { type: 'boolean', label: label('涉及多个部门', 'Of several departments') },
  partner: { type: 'boolean', label: label('涉及联营公司或代理', 'A joint venture or an agent takes part') },
  newcomerLeads: { type: 'boolean', label: label('由后录者主导', 'Somebody leads who came later') },
  firstShare: {
    type: 'integer',
    worse: 'lower',
    label: label('先录者业绩比例（%）', 'Share of whoever came first (%)'),
  },
};

/** Where each of them is taken from. */
export const OVERRIDE_SOURCES: FactSources = {
  crossDepartment: label('当事人报备时的部门', 'The departments of the parties when they registered'),
  partner: label('组织架构', 'The departments'),
  newcomerLeads: label('所申请的主导人与录入先后', 'Who is to lead, and the order of entry'),
  firstShare: label('所申请的业绩比例', 'The shares asked for'),
};

export interface Asked {
  readonly row: ConflictRow;
  readonly parties: readonly PartyRow[];
  readonly verdict: Verdict;
  readonly proposal: Proposal;
}

export function overrideFacts({ parties, verdict, proposal }: Asked, partner: boolean): Facts {
  return {
    crossDepartment: new Set(parties.map(({ departmentId }) => departmentId)).size > 1,
    partner,
    newcomerLeads: proposal.leaderId !== verdict.holderId,
    firstShare: proposal.percents[verdict.holderId] ?? 0,
  };
}

/** The document is a Chinese one, whoever reads it: names and numbers, who came when, and what each is to have. */
export function overrideSnapshot({ row, parties, verdict, proposal }: Asked): object {
  const order = verdict.firsts.map(({ registrationId }) => registrationId);
  const ranked = [...parties].sort((a, b) => rank(order, a) - rank(order, b));
  return {
    number: row.number,
    company: row.companyName,
    leader: parties.find(({ registrationId }) => registrationId === proposal.leaderId)?.ownerName ?? null,
    parties: ranked.map((party) => {
      const first = verdict.firsts.find(({ registrationId }) => registrationId === party.registrationId);
      return {
        person: party.ownerName,
        department: party.departmentName,
        firstEntry: first
          ? `${first.at.slice(0, 16)} UTC ${say(`registration.kind.${first.kind}`, {}, 'zh-CN')}`
          : null,
        byOrder: verdict.percents[party.registrationId] ?? 0,
        percent: proposal.percents[party.registrationId] ?? 0,
      };
    }),
    reason: proposal.reason,
  };
}

function rank(order: readonly string[], { registrationId }: PartyRow): number {
  const at = order.indexOf(registrationId);
  return at < 0 ? order.length : at;
}
