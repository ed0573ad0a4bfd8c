/** Measures in points of 1/72 inch, on A4. */
export const PAGE = { width: 595.28, height: 841.89, left: 68, right: 68, top: 96, bottom: 88 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Space between the two columns of parties and signatures. */
export const GUTTER = 28;

export const SIZE = { title: 21, heading: 11.5, body: 9.75, small: 8.25, label: 7.5 } as const;
export const LINE_GAP = 3.2;

export const COLOUR = {
  ink: '#1c1a17',
  quiet: '#6b655b',
  line: '#d9d4c9',
  panel: '#f7f5f1',
  /** The web app's green (`pine` in its theme), at the shade of its buttons: over 7 to 1 on paper. */
  accent: '#0f5f40',
  signature: '#1d3a8a',
} as const;
