import { ApiResponse } from '@nestjs/swagger';
import { SignInStepView } from './entry.view.js';

/** The answer of a step after which another may come. */
export const OrNextStep = (): MethodDecorator =>
  ApiResponse({ status: 202, type: SignInStepView, description: 'Something is still to be done' });
