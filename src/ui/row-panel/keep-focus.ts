/** A button that goes away with its work hands the keyboard to the panel it stood in. */
export function keepFocus(button: HTMLElement): void {
  button.closest<HTMLElement>('aside')?.focus({ preventScroll: true });
}
