import type { Schema } from '@countersign/api-client';
import type { Deal, PolicyContent, Text } from './policy';

/** What the API says about policies; their content is JSON to it, and has its shape here. */
export type Ref = Schema<'RefView'>;
export type Publication = Schema<'PolicyPublicationView'>;
export type PolicySummary = Schema<'PolicySummaryView'>;
export type Finding = Schema<'PolicyFindingView'>;
export type Version = Schema<'PolicyVersionView'>;
export type DraftView = Omit<Schema<'PolicyDraftView'>, 'content'> & { content: PolicyContent };
export type VersionDetail = Omit<Schema<'PolicyVersionDetailView'>, 'content'> & { content: PolicyContent };
export type BackTest = Schema<'BackTestView'>;
export type BackTestReport = Schema<'BackTestReportView'>;
export type MigrationPlan = Schema<'MigrationPlanView'>;
export type PackImport = Schema<'PackImportView'>;
export type ShippedPack = Schema<'ShippedPackView'>;

export interface Word {
  code: string;
  label: Text;
  hint?: Text;
}

export interface Vocabulary {
  purposes: (Word & { catalogue: PolicyContent['facts'] })[];
  positions: (Word & { holders: number })[];
  operators: Word[];
  modes: Word[];
  rules: Word[];
  steps: Word[];
  switches: (Word & { type: string; choices?: Word[]; otherwise?: unknown })[];
  deadlines: Word[];
  gates: Word[];
  values: Word[];
}

export interface GoldenCase {
  name: string;
  /** Id of a person. */
  submitter: string;
  facts: Deal;
  expect: RouteResult;
}

export type RouteResult =
  | { outcome: 'route' | 'nobody' | 'blocked'; nodes: { key: string; people: string[] }[] }
  | { outcome: 'refused'; code: string; about: string | null };

export interface PolicyCases {
  version: number;
  cases: GoldenCase[];
  organisation: { people: { id: string; name: string }[] } | null;
  /** Who submits and decides in them, as the reader may know them. */
  people: Ref[];
}

export interface CasesRun {
  passed: number;
  failed: number;
  results: { name: string; passed: boolean; expected: RouteResult; actual: RouteResult }[];
}
