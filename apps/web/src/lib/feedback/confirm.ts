import { shallowRef } from 'vue';

export interface Question {
  title: string;
  /** What will happen, in the reader's language: every destructive act names its consequence. */
  consequence: string;
  /** The label of the button that goes ahead: a verb, never "OK". */
  action: string;
  tone?: 'danger' | 'plain';
}

interface Asked extends Question {
  answer: (goAhead: boolean) => void;
}

export const asked = shallowRef<Asked | null>(null);

/** Asks before something that cannot simply be undone. Answers whether the person wants to go ahead. */
export function confirmThat(question: Question): Promise<boolean> {
  asked.value?.answer(false);
  return new Promise((resolve) => {
    asked.value = {
      ...question,
      answer: (goAhead) => {
        asked.value = null;
        resolve(goAhead);
      },
    };
  });
}
