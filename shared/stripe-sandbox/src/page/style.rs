//! The pages' style: narrow, large enough for thumbs, light or dark as the browser wants, either direction.

pub(super) const STYLE: &str = "
:root{color-scheme:light dark;--ink:#1d2330;--soft:#5b6475;--line:#c9cfda;--ground:#f5f6f9;--card:#fff;--key:#1f5fd6;--on-key:#fff;--bad:#a3131d;--note:#fff4d6;--on-note:#5c4300}
@media(prefers-color-scheme:dark){:root{--ink:#eef1f7;--soft:#a9b2c3;--line:#4a5468;--ground:#12151c;--card:#1c212c;--key:#8ab4ff;--on-key:#0b1a33;--bad:#ffb3b3;--note:#3a3114;--on-note:#ffe7a3}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,'Noto Sans Arabic',sans-serif}
main{max-width:28rem;margin:0 auto;padding:1rem}
h1{font-size:1.15rem;margin:.5rem 0}
.sum{font-size:1.9rem;font-weight:650;margin:0 0 1rem}
.box{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem}
.test{background:var(--note);color:var(--on-note);border-radius:.5rem;padding:.5rem .75rem;margin:0 0 1rem}
.bad{color:var(--bad);border:1px solid currentColor;border-radius:.5rem;padding:.5rem .75rem;margin:0 0 1rem;font-weight:600}
label{display:block;font-weight:600;margin:.75rem 0 .25rem}
input{width:100%;min-height:3rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--ground);color:inherit;font:inherit}
.ltr{direction:ltr;unicode-bidi:isolate}
html[dir=rtl] input.ltr{text-align:right}
.two{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;align-items:end}
button,.link{display:block;width:100%;min-height:3rem;margin-top:1rem;border-radius:.5rem;border:1px solid var(--key);background:var(--key);color:var(--on-key);font:inherit;font-weight:650;text-align:center;cursor:pointer}
.link,button.quiet{background:transparent;color:var(--ink);border-color:var(--line);padding:.7rem;text-decoration:none;font-weight:500}
:focus-visible{outline:3px solid var(--key);outline-offset:2px}
summary{cursor:pointer;min-height:2.75rem;padding:.6rem 0}
td,th{padding:.3rem .25rem;text-align:start;font-weight:400;border-top:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-size:.9rem}
small,.soft{color:var(--soft)}
";
