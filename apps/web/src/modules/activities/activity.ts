import { Mail, MapPinned, Phone, UsersRound } from '@lucide/vue';
import type { Component } from 'vue';
import type { Versioned } from '@/lib/record';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export const CHANNELS = ['visit', 'phone', 'meeting', 'email'] as const;
export const ATTITUDES = ['positive', 'neutral', 'negative'] as const;
export const FOLLOW_UPS = ['not_started', 'in_progress', 'done'] as const;

export const CHANNEL_ICONS: Record<string, Component> = {
  visit: MapPinned,
  phone: Phone,
  meeting: UsersRound,
  email: Mail,
};
export const FOLLOW_UP_TONES: Record<string, Tone> = { not_started: 'warn', in_progress: 'info', done: 'ok' };
export const ATTITUDE_TONES: Record<string, Tone> = { positive: 'ok', neutral: 'neutral', negative: 'bad' };

export interface Ref {
  id: string;
  name: string;
}

/** An exchange with a customer (S-70) and what follows from it. */
export interface Activity extends Versioned {
  number: string;
  customer: Ref;
  contact: Ref;
  opportunity: Ref | null;
  occurredAt: string;
  channel: string;
  place: string | null;
  ourParticipants: Ref[];
  customerParticipants: string;
  subject: string;
  content: string;
  feedback: string | null;
  attitude: string | null;
  keyPoints: string | null;
  followUp: string;
  followUpOwner: Ref;
  followUpDueOn: string;
  status: string;
  owner: Ref;
  createdAt: string;
  updatedAt: string;
  can: { edit: Verdict; delete: Verdict; finish: Verdict };
}
