import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ImportTargets } from '../../imports/index.js';
import { ContactImport } from './contact-import.js';
import { CustomerImport } from './customer-import.js';

/** Makes known to the imports what of this room comes from files. */
@Injectable()
export class RegisterImports implements OnModuleInit {
  constructor(
    private readonly targets: ImportTargets,
    private readonly customers: CustomerImport,
    private readonly contacts: ContactImport,
  ) {}

  onModuleInit(): void {
    for (const target of [this.customers, this.contacts]) this.targets.register(target);
  }
}
