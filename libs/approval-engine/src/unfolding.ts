import type { Context } from './commands.ts';
import { apply } from './fold.ts';
import type { Action, ApprovalEvent } from './events.ts';
import type { Instance } from './instance.ts';

/** A decision while it unfolds: every event takes effect at once, so that the next one is judged on what has become. */
export class Unfolding {
  readonly events: ApprovalEvent[] = [];
  /** What slates are resolved in; null where the command brought none. */
  readonly context: Context | null;
  private current: Instance | null;

  constructor(from: Instance | null, context: Context | null = null) {
    this.current = from;
    this.context = context;
  }

  emit(event: ApprovalEvent): void {
    this.events.push(event);
    this.current = apply(this.current, event);
  }

  /**
   * Does all of it, or nothing: when it fails, what it had emitted never was.
   * @returns what it failed with
   */
  attempt(body: () => void): Error | null {
    const [count, before] = [this.events.length, this.current];
    try {
      body();
      return null;
    } catch (error) {
      this.events.length = count;
      this.current = before;
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  get instance(): Instance {
    if (!this.current) throw new Error('Nothing has been submitted yet.');
    return this.current;
  }

  /** The action whose consequences these are. */
  get action(): Action {
    const action = this.instance.actions.at(-1);
    if (!action) throw new Error('Consequences need an action.');
    return action;
  }
}
