import { onMounted, ref, watch, type Ref } from 'vue';

const FIRST_FIELD = 'form :is(input, textarea, [role=combobox]):not([disabled], [type=file])';

/**
 * A native modal dialog: the browser traps the focus, gives it back, and makes the page behind inert.
 * `mayClose` is asked before Escape or the scrim closes it.
 */
export function useModal(open: Ref<boolean>, mayClose: () => boolean | Promise<boolean>) {
  const element = ref<HTMLDialogElement | null>(null);

  function sync(): void {
    if (open.value && !element.value?.open) show();
    if (!open.value && element.value?.open) element.value.close();
  }

  /** Typing may begin at once; on a touch screen the keyboard would only hide the form. */
  function show(): void {
    element.value?.showModal();
    if (matchMedia('(pointer: coarse)').matches) return;
    const wished = element.value?.querySelector<HTMLElement>('[autofocus]');
    (wished ?? element.value?.querySelector<HTMLElement>(FIRST_FIELD))?.focus();
  }

  async function requestClose(): Promise<void> {
    if (await mayClose()) open.value = false;
  }

  /** The dialog's own box fills what it shows, so a press on the element itself is a press on the scrim. */
  function onPointerDown(event: PointerEvent): void {
    if (event.target === element.value) void requestClose();
  }

  watch(open, sync, { flush: 'post' });
  onMounted(sync);
  return { attach: (to: unknown) => (element.value = to as HTMLDialogElement | null), requestClose, onPointerDown };
}
