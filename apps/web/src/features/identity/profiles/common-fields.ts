import type { FieldGroup, FieldSpec } from './field-spec.ts';

export const CONTACT: FieldGroup = {
  title: 'Contact',
  description: 'Shown to the other side of a booking only.',
  fields: [
    { name: 'contactPerson', label: 'Contact person', kind: 'text' },
    { name: 'contactPhone', label: 'Contact phone', kind: 'text', placeholder: '+91 98200 12345' },
    { name: 'contactEmail', label: 'Contact email', kind: 'text' },
  ],
};

const LEGAL_NAME: FieldSpec = {
  name: 'legalName',
  label: 'Legal name',
  kind: 'text',
  description: 'As in the PAN. Contracts print it.',
};

/** A person signs under the legal name. */
export const SIGNS_ALONE: FieldGroup = {
  title: 'Who signs',
  description: 'This is what has to be typed to sign a contract. A change is checked again.',
  fields: [LEGAL_NAME],
};

/** A company contracts under its own name, and somebody signs for it. */
export const SIGNS_FOR_COMPANY: FieldGroup = {
  title: 'Who signs',
  description:
    'A company signs by somebody in a capacity; an individual needs the legal name alone. A change is checked again.',
  fields: [
    {
      ...LEGAL_NAME,
      description: 'Of the company or person, as in the PAN. Contracts print it.',
      wide: true,
    },
    { name: 'signerName', label: 'Who signs', forReviewer: 'Who signs', kind: 'text' },
    { name: 'signerCapacity', label: 'In which capacity', kind: 'text', placeholder: 'Director' },
  ],
};

export const WEBSITE: FieldSpec = {
  name: 'websiteUrl',
  label: 'Website',
  kind: 'text',
  placeholder: 'https://',
};

export const ADDRESS: FieldGroup = {
  title: 'Address',
  description: 'Printed on contracts and receipts.',
  fields: [
    { name: 'address', label: 'Address', kind: 'text', wide: true },
    { name: 'city', label: 'City', kind: 'text' },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      options: ({ states }) => states.map((state) => ({ value: state, label: state })),
    },
    { name: 'pincode', label: 'PIN code', kind: 'text', placeholder: '400050' },
  ],
};

export const TAX_NUMBERS: FieldGroup = {
  title: 'PAN and GSTIN',
  description: 'The PAN is stored encrypted and never shown in full.',
  fields: [
    { name: 'panNumber', label: 'PAN', kind: 'secret', placeholder: 'AAAPA1234A' },
    {
      name: 'gstNumber',
      label: 'GSTIN',
      kind: 'text',
      description: 'Leave empty if you are not registered.',
    },
  ],
};
