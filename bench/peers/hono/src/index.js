// The shop's read API as one writes it with Hono: one Worker, ready documents in KV, lists and search in D1.
import { Hono } from 'hono';
import { memory } from './memory.js';
import { products } from './products.js';
import { recommendations } from './recommendations.js';
import { search } from './search.js';
import { home } from './home.js';
import { graphql } from './graphql.js';

const app = new Hono();
app.use(memory);
app.route('/v1/products', products);
app.route('/v1/recommendations', recommendations);
app.route('/v1/search', search);
app.route('/graphql', graphql);
app.route('/', home);
app.notFound((c) => c.json({ title: 'Not Found', status: 404 }, 404));

export default app;
