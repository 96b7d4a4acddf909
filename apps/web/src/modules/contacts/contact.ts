import type { Versioned } from '@/lib/record';
import type { Verdict } from '@/ui/VerbButton.vue';

export const GENDERS = ['male', 'female'] as const;
export const CHANNELS = ['phone', 'email', 'meeting', 'wechat'] as const;

/** What roles may mask or hide. */
export type PersonalField = 'mobile' | 'officePhone' | 'email' | 'wechat' | 'birthday';

interface Ref {
  id: string;
  name: string;
}

/** Somebody at a customer (S-43). */
export interface Contact extends Versioned {
  number: string;
  customer: Ref;
  primary: boolean;
  name: string;
  title: string;
  department: string | null;
  role: string;
  gender: string | null;
  officePhone: string | null;
  mobile: string | null;
  email: string | null;
  wechat: string | null;
  birthday: string | null;
  education: string | null;
  workHistory: string | null;
  hobbies: string | null;
  preferredChannel: string | null;
  relationship: string;
  note: string | null;
  owner: Ref;
  /** The company's own fields. */
  custom?: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
  can: { edit: Verdict; delete: Verdict };
}
