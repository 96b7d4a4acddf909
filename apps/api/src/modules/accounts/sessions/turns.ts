/** One at a time for a key, or two hundred guesses sent at once would all be tried before the first is counted. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<T>(key: string, body: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(body, body);
    this.last.set(key, turn);
    const leave = (): void => void (this.last.get(key) === turn && this.last.delete(key));
    turn.then(leave, leave);
    return turn;
  }
}
