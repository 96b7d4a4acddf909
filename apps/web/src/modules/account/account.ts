import type { Schema } from '@countersign/api-client';

export type Protection = Schema<'SecondFactorView'>;
export type Enrolment = Schema<'EnrolmentView'>;
export type Account = Schema<'AccountView'>;
export type LiveSession = Schema<'LiveSessionView'>;
export type SignInRecord = Schema<'SignInRecordView'>;
export type Token = Schema<'TokenView'>;
export type MyServiceAccount = Schema<'MyServiceAccountView'>;
export type ServiceAccount = Schema<'ServiceAccountView'>;

/** A picture that the server drew, as an address; shown by `<img>`, so that nothing in it can run. */
export function pictureOf(svg: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
