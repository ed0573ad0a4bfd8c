/** `club_night` is `Club night`: the label of an enum value that has no better one. */
export function labelOf(value: string): string {
  const words = value.replaceAll('_', ' ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `applicationDeadline` is `Application deadline`: the name of a field of the API where no label of a form says it better. */
export function wordsOfName(name: string): string {
  return labelOf(name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`));
}

/** `1 booking`, `2 bookings`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat('en-IN').format(number)} ${number === 1 ? one : many}`;
}

/** Options for a Mantine select from a list of enum values. */
export function optionsOf(values: readonly string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: labelOf(value) }));
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** An average of stars: `4.6`. */
export function formatRating(average: number): string {
  return new Intl.NumberFormat('en-IN', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    average,
  );
}
