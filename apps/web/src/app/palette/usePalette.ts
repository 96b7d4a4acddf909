import { ref } from 'vue';

const isOpen = ref(false);
const wasOpened = ref(false);

function show(): void {
  wasOpened.value = true;
  isOpen.value = true;
}

function onKey(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (isOpen.value) isOpen.value = false;
  else show();
}
addEventListener('keydown', onKey);

/** Whether the command palette is open; its code is loaded when it is first opened. */
export function usePalette() {
  return { isOpen, wasOpened, show };
}
