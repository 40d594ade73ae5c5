// The signatures that the tests of src/cmi expect, by Node's crypto and by another way of writing the rules: node tests/vectors.mjs
import { createHash } from 'node:crypto';

const compare = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
function ver3(fields, storeKey) {
  const escape = (value) => value.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
  const names = Object.keys(fields).filter((name) => !['hash', 'encoding'].includes(name.toLowerCase())).sort(compare);
  return createHash('sha512').update([...names.map((name) => escape(fields[name])), escape(storeKey)].join('|'), 'utf8').digest('base64');
}

console.log('VECTOR_PLAIN', ver3({ clientid: '600000000', Amount: '10.00', oid: 'A1', rnd: 'x' }, 'TEST1234'));
console.log('VECTOR_HOSTILE', ver3({ b: 'one|two\\three', A: 'é ق', HASH: 'left out', Encoding: 'left out', item10: 'ten', item9: 'nine' }, 'k|e\\y'));
console.log('VECTOR_FORM', ver3({
  clientid: '600000000', oid: 'ord_1', amount: '123.05', currency: '504', TranType: 'PreAuth', storetype: '3D_PAY_HOSTING', hashAlgorithm: 'ver3', rnd: 'r1', lang: 'fr',
  okUrl: 'https://shop.test/ok', failUrl: 'https://shop.test/fail', shopurl: 'https://shop.test', callbackUrl: 'https://shop.test/v1/webhooks/cmi', CallbackResponse: 'true',
  AutoRedirect: 'true', refreshtime: '5', BillToName: 'Amina | Idrissi', email: 'a@b.ma', tel: '+212600000000', encoding: 'UTF-8',
}, 'TEST1234'));
