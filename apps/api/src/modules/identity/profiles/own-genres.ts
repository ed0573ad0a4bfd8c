/** An artist's genres: primary and secondary ones count alike, each once. */
export function ownGenres(row: {
  primaryGenre: string | null;
  secondaryGenres: readonly string[];
}): string[] {
  return [...new Set([...(row.primaryGenre === null ? [] : [row.primaryGenre]), ...row.secondaryGenres])];
}
