import { COLOUR_CLASSES, COLOUR_PROPERTIES } from './palette.js';

/** From these widths down the columns of wide tables, of operators, and of very wide tables lie under one another. */
const NARROW = '@media (max-width:700px)';
const LISTED = '@media (max-width:860px)';
const MIDDLING = '@media (max-width:1000px)';

const LAYOUT = `
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0 auto;padding:28px 20px 56px;max-width:1160px;background:var(--paper);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
h1,h2,h3,p,dd,li,.long,.name{overflow-wrap:anywhere}
h1{font-size:24px;line-height:1.25;margin:0 0 6px}
h2{font-size:18px;margin:40px 0 8px;padding-top:14px;border-top:1px solid var(--rule)}
h3{font-size:15px;margin:20px 0 4px}
p{margin:6px 0;max-width:90ch}
a{color:var(--link)}
svg{display:block;max-width:100%;height:auto}
pre{overflow-x:auto;padding:12px;background:var(--panel);border:1px solid var(--rule);border-radius:6px;font-size:12px}
.callout{border-left:3px solid var(--bad);background:var(--panel);padding:4px 14px;margin:12px 0}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr));gap:12px 28px;align-items:start}
.columns>*{min-width:0}
.answers{grid-template-columns:repeat(auto-fit,minmax(min(100%,330px),1fr))}
.answers .tiles{grid-template-columns:repeat(auto-fit,minmax(min(100%,160px),1fr))}
`;

/** Each row of a table as a list of its columns. */
function listed(name: string): string {
  return `
table.${name},.${name} tbody,.${name} tr,.${name} td{display:block;width:auto}
.${name} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.${name} tr{border:1px solid var(--rule);border-radius:6px;margin:0 0 8px;padding:4px 0}
.${name} td{display:flex;justify-content:space-between;gap:16px;border:0;padding:2px 10px;text-align:right;white-space:normal}
.${name} td::before{content:attr(data-label);color:var(--soft);text-align:left;flex:none;max-width:50%}
.${name} td:empty{display:none}
`;
}

const TABLES = `
table{border-collapse:collapse;margin:10px 0;font-size:14px;font-variant-numeric:tabular-nums}
td,th{padding:5px 10px;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
th{background:var(--panel);color:var(--soft);font-weight:600}
.long{font-size:12px}
.figure{text-align:right;white-space:nowrap}
th.figure{white-space:normal}
tr.missing td{color:var(--bad)}
tr.interpolated .source{color:var(--warn)}
${NARROW}{${listed('wide')}}
${MIDDLING}{${listed('widest')}}
`;

const TILES = `
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,190px),1fr));gap:10px;margin:16px 0}
.tiles>div{background:var(--panel);border:1px solid var(--rule);border-radius:8px;padding:10px 14px}
.tiles dt{color:var(--soft);font-size:13px}
.tiles dd{margin:0;font-variant-numeric:tabular-nums}
.tiles .value{font-size:20px;font-weight:600;line-height:1.35}
.tiles .note{font-size:13px;color:var(--soft)}
.tiles .good .value{color:var(--good)}
.tiles .bad .value{color:var(--bad)}
.badges{list-style:none;display:flex;flex-wrap:wrap;gap:6px;margin:10px 0;padding:0}
.badges li{border:1px solid;border-radius:99px;padding:1px 10px;font-size:13px}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:10px 0;font-size:14px}
.facts dt{color:var(--soft)}
.facts dd{margin:0;min-width:0}
.meter,.track{display:block;position:relative;height:8px;border-radius:4px;background:var(--rule);overflow:hidden}
.meter{margin:5px 0}
.meter i,.track i{position:absolute;top:0;bottom:0;left:0;background:currentColor}
`;

const OPERATORS = `
table.operators{width:100%}
.operators .track{height:12px;border-radius:2px;background:none;margin-top:5px;overflow:visible}
.operators .track i{min-width:1px;border-radius:2px}
.operators .estimated i{background:repeating-linear-gradient(135deg,currentColor 0 3px,transparent 3px 6px);border:1px solid}
.operators .track u{position:absolute;top:0;bottom:0;border:1px solid var(--ink);border-width:0 1px;text-decoration:none;
background:linear-gradient(var(--ink),var(--ink)) center/100% 1px no-repeat}
.operators .bar{min-width:110px;width:22%}
.operators .name{min-width:200px}
.operators .case{font-size:12px;color:var(--soft)}
.operators .alike,.operators .source,.operators .kernel{white-space:nowrap}
.operators .alike{color:var(--link)}
.operators .each{min-width:100px}
.scroll{overflow-x:auto}
.operators small{font-size:12px;color:var(--soft)}
.kinds{list-style:none;display:flex;flex-wrap:wrap;gap:2px 18px;margin:8px 0;padding:0;font-size:14px}
.kinds b,.letter{display:inline-block;min-width:12px;height:12px;border-radius:2px;margin-right:6px;vertical-align:-1px;background:currentColor}
.kinds span,.kinds small{color:var(--ink)}
.letter{height:auto;background:none;border:1px solid;border-radius:4px;padding:0 5px;font-size:12px;font-weight:600;vertical-align:1px}
.stacked{display:flex;gap:1px;height:18px;border-radius:4px;overflow:hidden;margin:10px 0}
.stacked i{background:currentColor;min-width:1px}
${LISTED}{
table.operators,.operators tbody,.operators tr,.operators td{display:block;width:auto}
.operators thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.operators tr{display:flex;flex-wrap:wrap;gap:0 10px;padding:6px 0;border-bottom:1px solid var(--rule)}
.operators td{border:0;padding:0;text-align:left}
.operators td:empty{display:none}
.operators .name{flex:1 1 80%;min-width:0}
.operators .bar,.operators .each{flex:1 1 100%;min-width:0}
.operators .track{margin:3px 0}
.operators .each::before{content:attr(data-label);font-size:12px;color:var(--soft)}
}
`;

/** How all pages look, by day, by night and on paper. Nothing moves. */
export const PAGE_STYLE = [
  COLOUR_PROPERTIES,
  COLOUR_CLASSES,
  LAYOUT,
  TABLES,
  TILES,
  OPERATORS,
  '@media print{body{max-width:none;padding:0}.tiles>div,tr{break-inside:avoid}}',
].join('');
