// Vendure as one runs it on one machine: SQLite in WAL mode with a large page cache, its default search, no telemetry, 127.0.0.1 only.
const { DefaultSearchPlugin, dummyPaymentHandler, DefaultLogger, LogLevel } = require('@vendure/core');
const path = require('path');
const port = +(process.env.PORT || 8931);
module.exports.config = {
  apiOptions: { port, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api', introspection: false, shopListQueryLimit: 100 },
  authOptions: { tokenMethod: ['bearer'], superadminCredentials: { identifier: 'bench', password: 'bench-local-only' }, cookieOptions: { secret: 'bench-local-only' } },
  dbConnectionOptions: { type: 'better-sqlite3', synchronize: process.env.SEED === '1', logging: false, database: path.join(process.env.WORK, 'vendure.sqlite'),
    prepareDatabase: db => { db.pragma('journal_mode = WAL'); db.pragma('synchronous = NORMAL'); db.pragma('cache_size = -65536'); } },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  logger: new DefaultLogger({ level: process.env.SEED === '1' ? LogLevel.Info : LogLevel.Warn }),
  plugins: [DefaultSearchPlugin.init({ bufferUpdates: false, indexStockStatus: true })],
};
