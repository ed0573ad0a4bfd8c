export function technical(): string[] {
  return [
    "The Buyer provides a stage, professional sound and lighting of a size that suits the Venue and the expected audience, a safe power supply, and a qualified engineer from sound check to the end of the performance. The Artist's technical rider applies in the form that the Buyer has confirmed on the Platform; from then on it is part of this contract.",
    'The Buyer allows the Artist a sound check before the doors open, unless both parties agree otherwise. The time is set on the Platform.',
    "The Buyer is liable for loss of and damage to the Artist's equipment at the Venue where the audience, the Buyer's staff or the Buyer's neglect caused it. The Artist is liable for damage that the Artist causes to the Venue and its equipment, fair wear excepted.",
    'The Artist may interrupt the performance for as long as people or equipment are in danger. An interruption for such a reason does not reduce the Fee.',
  ];
}
