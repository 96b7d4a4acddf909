import { HOUSE, type Actor } from '../access/principal.js';

/** Whose rows a statement sees: the role it is run as, and whether it is the house that acts. */
export interface Eyes {
  readonly role: 'countersign_app' | 'countersign_house';
  readonly asHouse: 'on' | 'off';
}

/** Each is one object, so that whether they are the same is seen at a glance. */
const OWN: Eyes = { role: 'countersign_app', asHouse: 'off' };
const ALL: Eyes = { role: 'countersign_house', asHouse: 'off' };
const HOUSES: Eyes = { role: 'countersign_house', asHouse: 'on' };

export function eyesOf(actor: Actor, inTheHouse = false): Eyes {
  if (inTheHouse || actor === HOUSE) return HOUSES;
  return actor.seesAll ? ALL : OWN;
}
