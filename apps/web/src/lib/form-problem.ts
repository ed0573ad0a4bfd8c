import { useState } from 'react';
import type { ApiProblem } from '../data/api-problem.ts';
import { problemOf } from '../data/api-problem.ts';
import { useFirstError } from './first-error.ts';
import { wordsOfName } from './words.ts';

/** The part of a Mantine form that server errors land on. */
interface ErrorTarget {
  getValues: () => object;
  setErrors: (errors: Record<string, string>) => void;
}

/**
 * Splits field errors into those of fields that the form has and the rest, which has to be said above it. Of several about one field the
 * first counts.
 */
export function splitFieldErrors({ errors }: Pick<ApiProblem, 'errors'>, fields: readonly string[]) {
  const known: Record<string, string> = {};
  const rest: string[] = [];
  for (const { field, message } of errors) {
    const top = field.split('.')[0] ?? field;
    if (fields.includes(field)) known[field] ??= message;
    else if (fields.includes(top)) known[top] ??= message;
    else rest.push(field ? `${wordsOfName(top)}: ${message}` : message);
  }
  return { known, rest };
}

/**
 * Server errors of a form: field errors go to their fields, everything else is kept as `problem` for
 * `<FormProblem problem={problem} />`. Values that were typed are never touched. With `formRef` on the form, whoever is refused, here or
 * by the server, is led to the first field in error.
 * @param hidden values of the form that it shows no field for just now: what is refused about them is said above the form
 */
export function useFormProblem(form: ErrorTarget, hidden: readonly string[] = []) {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { formRef, goToFirstError } = useFirstError();

  function fail(error: unknown) {
    const found = problemOf(error);
    const shown = Object.keys(form.getValues()).filter((name) => !hidden.includes(name));
    const { known, rest } = splitFieldErrors(found, shown);
    form.setErrors(known);
    setProblem({ ...found, errors: rest.map((message) => ({ field: '', message })) });
    goToFirstError();
  }

  return { problem, fail, clear: () => setProblem(null), formRef, goToFirstError };
}
