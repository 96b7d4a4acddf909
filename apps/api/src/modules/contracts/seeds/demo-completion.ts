import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { AttachFile } from '../../attachments/index.js';
import { Parties } from '../../catalog/index.js';
import { FileContract } from '../actions/file-contract.js';
import { SealContract } from '../actions/seal-contract.js';
import { SignContract } from '../actions/sign-contract.js';
import { signedPage } from './signed-page.js';

const CONTRACT_SEAL = 'HL-SH-HT';

/** From the seal to the archive, as the business department of the demo company does it. */
@Injectable()
export class DemoCompletion {
  constructor(
    private readonly parties: Parties,
    private readonly sealContract: SealContract,
    private readonly attachFile: AttachFile,
    private readonly signContract: SignContract,
    private readonly fileContract: FileContract,
  ) {}

  async sign(id: string, signedOn: string): Promise<void> {
    const seal = (await this.parties.seals()).find(({ code }) => code === CONTRACT_SEAL);
    if (!seal) throw new Error(`the demo company has no seal ${CONTRACT_SEAL}`);
    await this.sealContract.execute(id, seal.id);
    const scan = Readable.from([signedPage(`Contract signed on ${signedOn}`)]);
    const attachment = await this.attachFile.execute({ type: 'contract', id }, '双方签署扫描件.pdf', scan);
    await this.signContract.execute(id, { signedOn, attachmentId: attachment.id });
  }

  file(id: string, place: string): Promise<void> {
    return this.fileContract.execute(id, { place });
  }
}
