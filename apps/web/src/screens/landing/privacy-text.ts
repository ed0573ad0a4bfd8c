import type { LegalPart } from './legal-part.ts';

export const PRIVACY: readonly LegalPart[] = [
  {
    id: 'what',
    heading: 'What we keep, and why',
    paragraphs: [
      'Account: name, email address, mobile number if you give it, and a hash of your password, so that you can log in and be reached about your bookings.',
      'Profile: what you write about your act, organization or venue, so that others can decide whether to work with you, and so that gigs can be matched.',
      'Bank account number and PAN: to pay you and to meet tax law. They are stored encrypted and shown only with most characters hidden.',
      'Bookings, contracts, payments, ratings and trust events: to carry out what you agreed, and as the record that accounting and tax law ask for.',
      'Technical records (time, network address, browser): to keep accounts safe and to prove signatures. Security logs are kept for one year.',
    ],
  },
  {
    id: 'who-sees',
    heading: 'Who sees what',
    paragraphs: [
      'Other members see the public part of your profile, your score and tier, and average ratings. Your fees, contact data, address and bank data are not public. The other side of a booking sees what the contract needs: legal name, address, tax number where given; and, once both have signed, name, phone number and mail address.',
      'The public verification of a contract shows names, date and status, nothing else.',
      'Our payment gateway receives what a payment or payout needs. We sell no data, and show no advertising.',
    ],
  },
  {
    id: 'browser',
    heading: 'In your browser',
    paragraphs: [
      'One cookie keeps you logged in; it cannot be read by scripts and goes to our server only. Your choice of light or dark colours is stored in the browser. There is no tracking, and nothing is loaded from other sites.',
    ],
  },
  {
    id: 'rights',
    heading: 'Your rights',
    paragraphs: [
      'Under the Digital Personal Data Protection Act, 2023 you may ask for a summary of your data, have it corrected or erased, withdraw consent as easily as you gave it, and name a person who exercises these rights for you. Records that the law makes us keep (contracts, invoices, ledger) are kept for the time it prescribes and then erased.',
    ],
  },
  {
    id: 'contact',
    heading: 'Contact and grievances',
    paragraphs: [
      'Whoever operates this installation names its legal entity, address and grievance officer here before it goes public. Write to that officer with any question about your data. You receive a number for your complaint, an acknowledgement within 48 hours, and an answer within a month. If you are not satisfied, you may turn to the Data Protection Board of India.',
    ],
  },
];
