/** Inline colours are the light ones; clients that know colour schemes replace them by the classes below. */
export const COLOURS = {
  page: '#f4f2ee',
  card: '#ffffff',
  line: '#e5e1d8',
  ink: '#1c1a17',
  quiet: '#6b655b',
  accent: '#0f5f40',
} as const;

const FONT = "Inter,-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

const DARK = `@media (prefers-color-scheme: dark) {
.page { background: #151311 !important; }
.card { background: #211e1b !important; border-color: #3a352f !important; }
.ink { color: #f3efe8 !important; }
.quiet { color: #a79f92 !important; }
.button { background: #1a734d !important; }
}
@media (max-width: 480px) { .card { padding: 28px 22px !important; } }`;

/** Keeps mail clients from filling the preview line with the text after the preheader. */
const PREVIEW_PADDING = '&#847;&zwnj;&nbsp;'.repeat(60);

/** The frame around a mail's body, in tables with inline styles because that is what every client draws. All parts are HTML. */
export function page(parts: { title: string; preheader: string; body: string; footer: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${parts.title}</title>
<style>${DARK}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${COLOURS.page};font-family:${FONT}">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${parts.preheader}${PREVIEW_PADDING}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${COLOURS.page}" style="background:${COLOURS.page}"><tr>
<td align="center" style="padding:32px 16px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:560px;font-family:${FONT}">
<tr><td class="ink" style="padding:0 4px 16px;font-size:18px;line-height:24px;font-weight:700;letter-spacing:-0.2px;color:${COLOURS.ink}">Backline</td></tr>
<tr><td class="card" bgcolor="${COLOURS.card}" style="padding:40px;background:${COLOURS.card};border:1px solid ${COLOURS.line};border-radius:14px">
${parts.body}
</td></tr>
<tr><td class="quiet" style="padding:20px 4px 0;font-size:13px;line-height:20px;color:${COLOURS.quiet}">${parts.footer}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}
