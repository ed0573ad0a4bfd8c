import type { Locator, Page } from 'playwright-core';

/** Fills text fields by their labels. A section may have the same name as a field in it: only fields count. */
export async function fill(root: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await root.getByLabel(labelled(label)).and(root.locator('input, textarea')).first().fill(value);
  }
}

/** Required fields carry a star that belongs to no name. */
function labelled(label: string): RegExp {
  return new RegExp(`^${label.replaceAll(/[()?]/g, '\\$&')}( \\*)?$`);
}

/** Picks options of a select or multi-select by its label. */
export async function choose(page: Page, label: string, ...options: string[]): Promise<void> {
  const input = page.getByRole('combobox', { name: label, exact: true });
  for (const option of options) {
    await input.click();
    if (await input.isEditable()) await input.fill(option);
    await page
      .getByRole('option', { name: new RegExp(`^${option}`) })
      .first()
      .click();
  }
  await page.keyboard.press('Escape');
}
