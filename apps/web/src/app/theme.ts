import {
  type AnchorProps,
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  type DrawerProps,
  type InputProps,
  type MantineColorsTuple,
  type ModalProps,
  type PaperProps,
  type PasswordInputProps,
  type SelectProps,
  type SkeletonProps,
  type TextInputProps,
  type TooltipProps,
} from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eef7f2',
  '#dbece3',
  '#b5d9c7',
  '#8ac5a7',
  '#64b38b',
  '#43a073',
  '#2a8a5e',
  '#1a734d',
  '#0f5f40',
  '#064a31',
];
// Warm neutrals: paper and ink in place of the usual blue greys.
const gray: MantineColorsTuple = [
  '#faf8f3',
  '#f3f0e9',
  '#e8e4da',
  '#dad5c9',
  '#c4beb0',
  '#9d968a',
  '#766f64',
  '#5c564d',
  '#3e3a34',
  '#24211d',
];
const dark: MantineColorsTuple = [
  '#ebe7df',
  '#c3bdb2',
  '#a19a8f',
  '#7a7369',
  '#504b43',
  '#3b3731',
  '#2b2824',
  '#211f1b',
  '#171512',
  '#100f0d',
];

// Mantine draws a cross and leaves its name to us.
const CLOSE = { 'aria-label': 'Close' };
// The head of a dialog is a `<header>` to Mantine, and would be a second banner of the page.
const HEAD = { header: { role: 'presentation' } };

/** Touch targets of at least 44 px are set by `global.css` on coarse pointers. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 7 },
  colors: { pine, gray, dark },
  black: '#24211d',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: {
    fontFamily: "'Bricolage Grotesque Variable', 'Inter Variable', system-ui, sans-serif",
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.9rem', lineHeight: '1.15' },
      h2: { fontSize: '1.3rem', lineHeight: '1.25' },
      h3: { fontSize: '1.08rem', lineHeight: '1.3' },
      h4: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '22px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  // By name: `Select.extend` and its like would load the component itself, here already.
  components: {
    // Colour alone does not tell a link from the words around it (WCAG 1.4.1).
    Anchor: { defaultProps: { underline: 'always' } satisfies Partial<AnchorProps> },
    Button: {
      defaultProps: { size: 'md' } satisfies Partial<ButtonProps>,
      // A label with names or amounts in it is told whole: it breaks, and the button grows with it.
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)', paddingBlock: '0.35rem' },
        label: { fontWeight: 600, whiteSpace: 'normal', overflow: 'visible' },
      },
    },
    Input: { defaultProps: { size: 'md' } satisfies Partial<InputProps> },
    TextInput: { defaultProps: { size: 'md' } satisfies Partial<TextInputProps> },
    PasswordInput: { defaultProps: { size: 'md' } satisfies Partial<PasswordInputProps> },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right' } satisfies Partial<SelectProps> },
    Paper: { defaultProps: { radius: 'lg' } satisfies Partial<PaperProps> },
    Drawer: {
      defaultProps: { closeButtonProps: CLOSE, attributes: HEAD } satisfies Partial<DrawerProps>,
    },
    Modal: {
      defaultProps: {
        radius: 'lg',
        centered: true,
        overlayProps: { blur: 2 },
        closeButtonProps: CLOSE,
        attributes: HEAD,
      } satisfies Partial<ModalProps>,
    },
    Tooltip: {
      defaultProps: { events: { hover: true, focus: true, touch: true } } satisfies Partial<TooltipProps>,
    },
    Skeleton: { defaultProps: { radius: 'sm' } satisfies Partial<SkeletonProps> },
  },
});

/** Names of the design that Mantine has no word for; `ui/` and the features use these, never a hex value. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--rail': '15.5rem', '--page-width': '72rem' },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#6a6359',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-yellow-light': '#fdf3d9',
    '--mantine-color-red-light': '#fdeae8',
    '--page': '#faf8f3',
    '--surface': '#ffffff',
    '--surface-sunken': '#f4f1ea',
    '--line': '#e6e1d6',
    '--accent': '#0f5f40',
    '--accent-soft': '#e6f2eb',
    '--spot': '#f2b84b',
    '--shadow': '0 1px 2px rgb(60 50 30 / 5%), 0 4px 16px rgb(60 50 30 / 4%)',
  },
  dark: {
    '--mantine-color-body': '#211f1b',
    '--mantine-color-dimmed': '#aaa398',
    '--mantine-color-error': '#ff9c94',
    '--mantine-color-yellow-light': '#332a15',
    '--mantine-color-red-light': '#3a1f1d',
    '--page': '#171512',
    '--surface': '#211f1b',
    '--surface-sunken': '#1b1916',
    '--line': '#37332d',
    '--accent': '#64b38b',
    '--accent-soft': '#1c2f25',
    '--spot': '#f2b84b',
    '--shadow': '0 1px 2px rgb(0 0 0 / 30%)',
  },
});
