import { useEffect, useRef, useState } from 'react';

/** A field in error; of a group that is in error (radio buttons, stars, a pad to draw on), what of it can take the focus. */
const IN_ERROR = '[aria-invalid="true"], [data-error] :is(input, button, textarea, [tabindex])';

/** Leads to the first field in error of the form that has `formRef`, wherever on a long page the person is. */
export function useFirstError() {
  const formRef = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  // An effect, because the errors are on the page only after the next render.
  useEffect(() => {
    if (attempts > 0) formRef.current?.querySelector<HTMLElement>(IN_ERROR)?.focus();
  }, [attempts]);
  return { formRef, goToFirstError: () => setAttempts((before) => before + 1) };
}
