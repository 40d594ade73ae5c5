// The part of our GraphQL schema that the measured query asks for.
import { graphqlServer } from '@hono/graphql-server';
import { buildSchema } from 'graphql';
import { Hono } from 'hono';
import { similar } from './recommendations.js';

const schema = buildSchema(`
  enum Currency { MAD EUR USD }
  enum Lang { FR AR EN }
  type Merchant { slug: String! name: String! }
  type Product { id: ID! slug: String! name: String! price(currency: Currency! = MAD): Int! stock: Int! merchant: Merchant! }
  type Recommendation { productId: ID! score: Float! reason: String! product: Product }
  type Recommendations { items: [Recommendation!]! }
  type Query { product(slug: String!): Product  recommendations(productId: ID, first: Int! = 10, lang: Lang! = FR): Recommendations }
`);

const shown = (product) => product && { ...product, price: ({ currency }) => product.prices[currency] };

const rootResolver = (c) => ({
  product: async ({ slug }) => shown(await c.env.KV.get(`product/${slug}`, 'json')),
  recommendations: async ({ productId, first, lang }) => {
    const { items } = await similar(c.env, productId, lang.toLowerCase(), first);
    return { items: items.map((item) => ({ ...item, productId: item.product_id, product: shown(item.product) })) };
  },
});

export const graphql = new Hono();
graphql.use('/', graphqlServer({ schema, rootResolver }));
