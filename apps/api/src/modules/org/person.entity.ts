import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

@Entity('people')
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'text' })
  login: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'department_id', type: 'uuid', nullable: true })
  departmentId: string | null;

  @Column({ name: 'position_id', type: 'uuid', nullable: true })
  positionId: string | null;

  @Column({ name: 'superior_id', type: 'uuid', nullable: true })
  superiorId: string | null;

  @Column({ type: 'text', default: 'zh-CN' })
  locale: 'zh-CN' | 'en';

  @Column({ type: 'boolean', default: true })
  active: boolean;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ name: 'employee_no', type: 'text', nullable: true })
  employeeNo: string | null;

  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  /** A service account acts by tokens only, and for the person who owns it. */
  @Column({ type: 'text', default: 'employee' })
  kind: 'employee' | 'service';

  @Column({ name: 'service_owner_id', type: 'uuid', nullable: true })
  serviceOwnerId: string | null;

  /** When whoever answers for it agreed to what it holds. */
  @InstantColumn({ name: 'service_agreed_at', nullable: true })
  serviceAgreedAt: Date | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @InstantColumn({ name: 'updated_at' })
  updatedAt: Date;
}
