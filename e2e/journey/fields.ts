import type { Locator, Page } from 'playwright-core';

/** Fills text fields by their labels. */
export async function fill(page: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).first().fill(value);
}

/** Picks options of a select or multi-select by its label. */
export async function choose(page: Page, label: string, ...options: string[]): Promise<void> {
  const input = page.getByRole('combobox', { name: label, exact: true });
  for (const option of options) {
    await input.click();
    await input.fill(option);
    await page.getByRole('option', { name: option, exact: true }).click();
  }
  await page.keyboard.press('Escape');
}
