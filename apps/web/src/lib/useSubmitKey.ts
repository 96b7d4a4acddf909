import { onBeforeUnmount, onMounted } from 'vue';

/**
 * Ctrl/⌘ + Enter does the page's main act from anywhere on it. Heard before the control that has the focus, which
 * would open its list on Enter; a dialog above the page has keys of its own.
 */
export function useSubmitKey(submit: () => unknown): void {
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  }

  onMounted(() => addEventListener('keydown', onKey, true));
  onBeforeUnmount(() => removeEventListener('keydown', onKey, true));
}
