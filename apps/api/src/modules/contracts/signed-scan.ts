import { Injectable } from '@nestjs/common';
import { Attachments } from '../attachments/index.js';
import type { Contract } from './contract.entity.js';
import { ScanIsMissing } from './contracts.errors.js';

/** The scan both sides have signed, which has to hang on the contract itself. */
@Injectable()
export class SignedScan {
  constructor(private readonly attachments: Attachments) {}

  /** @throws ScanIsMissing */
  async mustBeOn({ id, number }: Contract, attachmentId: string): Promise<void> {
    const files = await this.attachments.on({ type: 'contract', id });
    if (files.some((file) => file.id === attachmentId)) return;
    throw new ScanIsMissing({ number }, [{ pointer: '/attachmentId', code: 'reference.unknown' }]);
  }
}
