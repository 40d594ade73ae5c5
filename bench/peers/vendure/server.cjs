// Vendure's server, one process; says when it is there.
const t0 = process.hrtime.bigint();
const { bootstrap } = require('@vendure/core');
const { config } = require('./vendure-config.cjs');
bootstrap(config).then(() => console.log('ready_ms', Number((process.hrtime.bigint() - t0) / 1000000n))).catch(e => { console.error(e); process.exit(1); });
