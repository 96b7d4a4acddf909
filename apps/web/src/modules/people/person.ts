import type { Versioned } from '@/lib/record';

export interface Ref {
  id: string;
  name: string;
}

export interface Person extends Versioned {
  login: string;
  name: string;
  title: string | null;
  positionCode: string | null;
  department: Ref | null;
  superior: Ref | null;
  email: string | null;
  phone: string | null;
  employeeNo: string | null;
  active: boolean;
}
