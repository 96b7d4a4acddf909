import { onBeforeUnmount, onMounted } from 'vue';

const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=combobox], [role=menu]';

/** Single letters that act on the whole page, while nobody types and no dialog is open. */
export function usePageKeys(keys: Record<string, () => unknown>): void {
  function onKey(event: KeyboardEvent): void {
    const act = keys[event.key];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    const target = event.target instanceof Element ? event.target : null;
    if (!act || !isPlain || target?.closest(TYPING) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    act();
  }

  onMounted(() => addEventListener('keydown', onKey));
  onBeforeUnmount(() => removeEventListener('keydown', onKey));
}
