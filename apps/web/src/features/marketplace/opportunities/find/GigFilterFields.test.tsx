// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { errorOf } from '../../../../testing/fields.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { GigFilterFields } from './GigFilterFields.tsx';
import { NO_FILTERS } from './gig-filters.ts';

const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it.each(['Fee from', 'Fee up to'])(
  '%s that is no amount says so, stays, and filters nothing',
  async (label) => {
    const change = vi.fn();
    const filters = { ...NO_FILTERS, feeMin: 2_000_000, feeMax: 5_000_000 };
    renderApp(<GigFilterFields filters={filters} change={change} reference={undefined} />);
    fill(label, 'plenty');
    fill('City', 'Goa');
    // Typed last, so settled last: what was typed before would have been handed on by now.
    await waitFor(() => expect(change).toHaveBeenCalledWith({ city: 'Goa' }, { typing: true }));
    expect(change).toHaveBeenCalledTimes(1);
    expect(errorOf(label)).not.toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe('plenty');
  },
);
