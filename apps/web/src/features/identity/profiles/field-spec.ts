import type { ReferenceData } from '@backline/api-contract/reference';

interface Common {
  name: string;
  label: string;
  /** What a reviewer reads, where the label speaks to the owner. */
  forReviewer?: string;
  description?: string;
  placeholder?: string;
  /** Takes the whole width of the form; most fields take half. */
  wide?: boolean;
}

export interface Option {
  value: string;
  label: string;
}

/** One field of a profile: how it is asked for. The server checks what is in it. */
export type FieldSpec = Common &
  (
    | { kind: 'text' | 'area' | 'number' | 'money' | 'time'; max?: number; unit?: string }
    /** On or off; never empty. */
    | { kind: 'switch' }
    /** Stored encrypted and shown masked: an empty field leaves what is stored. */
    | { kind: 'secret' }
    | { kind: 'choice'; options: (reference: ReferenceData) => Option[] }
    | { kind: 'choices'; options: (reference: ReferenceData) => Option[]; numeric?: boolean; max?: number }
  );

export interface FieldGroup {
  title: string;
  /** What a reviewer reads, where the title speaks to the owner. */
  forReviewer?: string;
  description?: string;
  fields: readonly FieldSpec[];
}

export const genreOptions = ({ genres }: ReferenceData): Option[] =>
  genres.map(({ slug, name }) => ({ value: slug, label: name }));
