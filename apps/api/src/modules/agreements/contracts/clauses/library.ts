import type { ClauseKey } from '@backline/api-contract/contracts';
import type { Clause, ContractFacts } from '../contract-content.ts';
import { cancellation } from './cancellation.ts';
import { compensation } from './compensation.ts';
import { confidentiality } from './confidentiality.ts';
import { forceMajeure } from './force-majeure.ts';
import { hospitality } from './hospitality.ts';
import { performance } from './performance.ts';
import { promotionRecording } from './promotion-recording.ts';
import { technical } from './technical.ts';
import { travelAccommodation } from './travel-accommodation.ts';

/** Stands in every contract: a change of any wording is a new template. */
export const TEMPLATE_ID = 'performance-2026-3';

interface Template {
  key: ClauseKey;
  heading: string;
  required: boolean;
  paragraphs: (facts: ContractFacts) => string[];
}

/** The clauses of a performance contract in their order. See docs/rules/agreements.md#clauses. */
const LIBRARY: readonly Template[] = [
  { key: 'performance', heading: 'Performance', required: true, paragraphs: performance },
  { key: 'compensation', heading: 'Compensation and payment', required: true, paragraphs: compensation },
  {
    key: 'travel_accommodation',
    heading: 'Travel and accommodation',
    required: true,
    paragraphs: travelAccommodation,
  },
  { key: 'cancellation', heading: 'Cancellation', required: true, paragraphs: cancellation },
  { key: 'technical', heading: 'Technical requirements', required: true, paragraphs: technical },
  { key: 'hospitality', heading: 'Hospitality', required: false, paragraphs: hospitality },
  {
    key: 'promotion_recording',
    heading: 'Promotion and recording',
    required: true,
    paragraphs: promotionRecording,
  },
  { key: 'confidentiality', heading: 'Confidentiality', required: true, paragraphs: confidentiality },
  { key: 'force_majeure', heading: 'Force majeure', required: true, paragraphs: forceMajeure },
];

/** The clauses that apply to these facts, in words. One that has nothing to say is left out. */
export function writeClauses(facts: ContractFacts): Clause[] {
  return LIBRARY.map(({ paragraphs, ...clause }) => ({ ...clause, paragraphs: paragraphs(facts) })).filter(
    ({ paragraphs }) => paragraphs.length > 0,
  );
}
