import type { LegalPart } from './legal-part.ts';

export const TERMS: readonly LegalPart[] = [
  {
    id: 'who',
    heading: 'Who these terms bind',
    paragraphs: [
      'Backline is a platform on which artists, organizers and venues agree on live shows. These terms hold between you and Backline. The engagement itself is a contract between the artist and the buyer (the organizer, or the venue where it books directly); Backline is not a party to it.',
      'You must be at least 18 years old and able to enter into contracts. If you act for a company, you confirm that you may bind it.',
    ],
  },
  {
    id: 'account',
    heading: 'Your account',
    paragraphs: [
      'Give true information and keep it up to date. One person or organization has one account. Keep your password to yourself: what is done with your login counts as done by you, unless you told us of a loss before.',
      'Before you can apply, post, sign or pay, your email address must be verified and your profile approved by our team. A changed name or bank account may be checked again.',
    ],
  },
  {
    id: 'bookings',
    heading: 'Applications, bookings, contracts',
    paragraphs: [
      'An application is a binding offer of the artist until it is answered, withdrawn or expires. By accepting it, the buyer makes a booking at the fee of that application.',
      'The contract is written from the agreed terms. The artist signs first, then the buyer, within 72 hours and at the latest six hours before the slot; otherwise the booking ends. No booking is made later than 12 hours before its slot. You sign by your legal name, your consent and your password. We record the time, the address of your device and the fingerprint of the document, as proof for both sides. Contracts concluded in this way are valid under section 10A of the Information Technology Act, 2000.',
    ],
  },
  {
    id: 'money',
    heading: 'Payments and escrow',
    paragraphs: [
      'The buyer pays a deposit of 30% within 48 hours of the last signature and the balance of 70% at the latest 24 hours before the event. Both are held in escrow until the show is completed. Where the show begins within 72 hours of the last signature, the whole fee is paid at once. A first payment that is 24 hours overdue, or missing three hours before the slot, ends the booking.',
      "After completion the fee is released to the artist less Backline's commission. The rate of the commission (2 to 5%) follows from the artist's standing and is fixed when the booking is made. Payouts go to the bank account in the artist's profile.",
      'Backline adds no tax to what you pay and deducts none from what you get. Taxes on the fee are the matter of the artist and the buyer.',
    ],
  },
  {
    id: 'cancellation',
    heading: 'Cancellation',
    paragraphs: [
      'Either side may cancel a booking on the platform until its slot begins, and sees before what that does: what goes back, what goes to whom, and what it costs in trust. A booking keeps the policy that it was made under; its contract prints it. Payments that arrive afterwards are sent back in full. Where Backline cancels, everything goes back.',
      'Whatever is booked now is under this policy:',
    ],
  },
  {
    id: 'completion',
    heading: 'Completion and ratings',
    paragraphs: [
      'After the show both sides confirm that it took place. Where only one has confirmed, we tell the other, who has 72 hours to confirm too or to report a problem. Where neither has confirmed nor reported a problem within seven days of the end of the slot, or the other stays silent for those 72 hours, the booking counts as completed and the fee is released.',
      'A problem can be reported from the beginning of the slot, for at least 72 hours after its end and as long as the money has not been released in this way. It freezes the money at once. We hear both sides and decide, once and for good, what share goes back to the buyer and what is released; both sides read why.',
      'Ratings must be honest and about the show; they must not insult, disclose private matters, or be given in return for something. They are shown once both sides have rated, or after 14 days, and count in the trust score from then on.',
    ],
  },
  {
    id: 'standing',
    heading: 'Standing',
    paragraphs: [
      'Your trust score follows from events that you can see, each with its reason, on your standing page. It decides the commission and how many applications an artist may have open. Full 30 days without any event cost half a point, ten points at most, and nothing while a booking lies ahead. Ask us if you think that an event is wrong; a person will look at it.',
    ],
  },
  {
    id: 'conduct',
    heading: 'What is not allowed',
    paragraphs: [
      'Arranging payment outside the platform for a show that was found on it; applying or posting without a real intention; using the data of other members for anything but the booking; disturbing the operation of the platform.',
      'We may suspend an account that breaks these terms. We tell you why. Money in escrow stays subject to the booking that it belongs to.',
    ],
  },
  {
    id: 'liability',
    heading: 'Liability',
    paragraphs: [
      'We are responsible for running the platform with care and for the money that we hold. We are not responsible for the quality of a show, for what happens at the venue, or for damage caused by another member. Nothing here limits liability that the law does not allow to be limited.',
    ],
  },
  {
    id: 'end',
    heading: 'Changes, end, law',
    paragraphs: [
      'When these terms change, we ask you to accept the new version before your next booking step; bookings already made keep the terms that they were made under. You may leave at any time once your open bookings are settled.',
      'Indian law applies. Complaints are answered by our grievance officer, whose contact is part of the privacy notice; you receive a number, an acknowledgement within 48 hours and an answer within a month.',
    ],
  },
];
