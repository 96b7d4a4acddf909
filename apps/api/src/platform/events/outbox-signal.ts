import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';

/** Wakes the dispatcher of the same process; another process finds the row at its next look, half a second later. */
@Injectable()
export class OutboxSignal {
  private readonly emitter = new EventEmitter();

  wake(): void {
    this.emitter.emit('wake');
  }

  onWake(listener: () => void): void {
    this.emitter.on('wake', listener);
  }
}
