import type { Approval, RouteNode, Seat } from './approval';

const WAITING = ['planned', 'waiting'];
const SPARED = ['superseded', 'cancelled', 'expired', 'removed'];

/** Where the reader stands in an approval: asked now, to be asked, or not asked any more. */
export interface MySeat {
  is: 'asked' | 'later' | 'spared';
  node: RouteNode;
  seat: Seat;
  /** Who is asked before, or who decided so that nobody else has to. */
  others: string[];
}

/** The reader's own seat of this round; null for those who only look on, and for those who have decided. */
export function mySeatOf({ route, round, myTask }: Approval, me: string): MySeat | null {
  const nodes = route.filter((node) => node.round === round);
  const seats = nodes.flatMap((node) => node.tasks.map((seat) => ({ node, seat })));
  const asked = seats.find(({ seat }) => seat.id !== null && seat.id === myTask?.id);
  if (asked) return { is: 'asked', ...asked, others: [] };
  const mine = seats.filter(({ seat }) => seat.person.id === me);
  const later = mine.find(({ seat }) => WAITING.includes(seat.state));
  if (later) return { is: 'later', ...later, others: namesOf(nodes, ({ state }) => state === 'open') };
  const spared = mine.find(({ seat }) => SPARED.includes(seat.state));
  if (!spared || mine.some(({ seat }) => seat.decidedAt && !SPARED.includes(seat.state))) return null;
  return { is: 'spared', ...spared, others: namesOf([spared.node], ({ state }) => DECIDED.includes(state)) };
}

const DECIDED = ['approved', 'rejected', 'returned', 'advised'];

function namesOf(nodes: RouteNode[], which: (seat: Seat) => boolean): string[] {
  return [...new Set(nodes.flatMap(({ tasks }) => tasks.filter(which).map(({ person }) => person.name)))];
}
