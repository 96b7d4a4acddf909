import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const IN_PERSON = 'countersign:in-person';

/** Only somebody who signed in herself: no token opens this route, whatever it carries. */
export const InPerson = (): CustomDecorator => SetMetadata(IN_PERSON, true);
