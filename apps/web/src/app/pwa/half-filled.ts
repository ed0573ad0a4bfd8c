const typed = new Set<Element>();

/** Remembers where something was typed or chosen; called once, before the first page. A search is no form. */
export function watchTyping(): void {
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLElement && !target.matches('[type="search"]')) typed.add(target);
    },
    { capture: true, passive: true },
  );
}

function holdsText(field: Element): boolean {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value !== '';
  return true;
}

/**
 * True while the page holds something typed that a reload would lose. The big editors say it by their own guard of the
 * window; for all other forms it is a touched field that is still there and not empty.
 */
export function isHalfFilled(): boolean {
  for (const field of typed) if (!field.isConnected) typed.delete(field);
  const question = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(question);
  return question.defaultPrevented || [...typed].some(holdsText);
}
