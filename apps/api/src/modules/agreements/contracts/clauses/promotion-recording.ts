export function promotionRecording(): string[] {
  return [
    "The Buyer may use the Artist's name, photographs and biography, as published on the Platform, to announce and promote the Event until it has ended. Any other use, and any statement that the Artist endorses a product or a brand, needs the Artist's written consent.",
    'Neither party records or broadcasts the performance as a whole, nor lets others do so, without the written consent of the other. Photographs and excerpts of up to 60 seconds may be published by both parties to report on the Event and to present their own work.',
    'All rights in the music and in the performance stay with the Artist and the other owners of those rights. Nothing in this contract transfers them.',
  ];
}
