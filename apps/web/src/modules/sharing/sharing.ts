import type { Component } from 'vue';
import { BriefcaseBusiness, Building2, Network, User } from '@lucide/vue';
import type { Verdict } from '@/ui/VerbButton.vue';

export interface Ref {
  id: string;
  name: string;
}

export type Access = 'read' | 'write';
export const ACCESSES: Access[] = ['read', 'write'];

export const GRANTEES = ['person', 'department', 'department_and_below', 'position'] as const;
export type GranteeKind = (typeof GRANTEES)[number];
export const GRANTEE_ICONS: Record<GranteeKind, Component> = {
  person: User,
  department: Building2,
  department_and_below: Network,
  position: BriefcaseBusiness,
};

export const FUNCTIONS = ['co_seller', 'pre_sales', 'delivery', 'business_support', 'other'] as const;
export type TeamFunction = (typeof FUNCTIONS)[number];

/** A record shown to somebody: by hand, or as a member of a deal's team. */
export interface Share {
  id: string;
  version: number;
  subjectType: string;
  subjectId: string;
  grantee: { kind: GranteeKind; id: string; name: string };
  reason: 'by_hand' | 'team';
  teamFunction: TeamFunction | null;
  access: Access;
  until: string | null;
  note: string;
  state: 'active' | 'expired' | 'ended';
  sharedBy: Ref;
  sharedAt: string;
  endedBy: Ref | null;
  endedAt: string | null;
}

export interface Shares {
  items: Share[];
  access: 'own' | Access;
  share: Verdict;
}

/** By what I see a record that I do not reach. */
export interface SharedWithMe {
  access: Access;
  reason: string | null;
  note: string | null;
  until: string | null;
  by: Ref | null;
}

/** What a record's own room tells of it. */
export interface SharedRecord {
  subjectType: 'customer' | 'lead' | 'opportunity' | 'quote' | 'contract' | 'project' | 'asset';
  subjectId: string;
}
