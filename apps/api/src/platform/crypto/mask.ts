const STARS = '******';
const SHOWN = 4;

/**
 * Shows a secret so that its owner recognises it: `******7890`. Always six stars, because the number of hidden
 * characters is itself something to hide. A value of four characters or fewer is hidden whole. See
 * docs/rules/identity.md#sensitive-data.
 */
export function mask(value: string): string {
  const characters = [...value];
  return characters.length <= SHOWN ? STARS : STARS + characters.slice(-SHOWN).join('');
}
