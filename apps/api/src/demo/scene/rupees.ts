import { type Paise, paise } from '@backline/kernel';

/** The scene speaks of whole rupees, as people do; the API of paise. */
export function rupees(amount: number): Paise {
  return paise(amount * 100);
}
