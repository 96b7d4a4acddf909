import type { Schema } from '@countersign/api-client';

export type RecordAccess = Schema<'RecordAccessView'>;
export type AccessGroup = Schema<'AccessGroupView'>;
export type Superior = Schema<'SuperiorView'>;
export type Verdict = Schema<'VerdictView'>;
export type Viewer = Schema<'ViewerView'>;

/** A record of any kind, as the routes that work on all of them name it. */
export interface Subject {
  subjectType: string;
  subjectId: string;
}
export type PersonAccess = Schema<'PersonAccessView'>;
export type ModuleAccess = Schema<'ModuleAccessView'>;
export type Explanation = Schema<'ExplanationView'>;
/** What is asked about, and asked for. */
export interface Wish {
  permission?: string;
  subjectType?: string;
  subjectId?: string;
}

export type SupportAsk = Schema<'SupportAskView'>;
export type Look = Schema<'LookView'>;
