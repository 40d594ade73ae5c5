// What each Worker weighs and how fast it is there.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from './statistics.mjs';
import { SHOP, root, start } from './workerd.mjs';

const TIMES = 5;

/**
 * By Worker: bytes of WebAssembly and of the JavaScript around it, plain and compressed; ms to compile and to instantiate the module (V8
 * in Node, the engine of workerd); ms from workerd's start until this Worker's first answer, the whole shop starting with it.
 */
export async function workers(folder) {
  const table = {};
  for (const name of [...globSync('workers/*/build', { cwd: root }).map((path) => basename(dirname(path))), 'durable-objects'].sort()) {
    const build = join(root, name === 'durable-objects' ? '' : 'workers', name, 'build');
    const wasm = readFileSync(join(build, 'index_bg.wasm')), script = readFileSync(join(build, 'index.js'));
    table[name] = {
      wasm: wasm.length, wasm_gz: gzipSync(wasm, { level: 9 }).length, js: script.length, js_gz: gzipSync(script, { level: 9 }).length,
      ...instantiation(wasm), ...(name !== 'durable-objects' && { first_answer_ms: await firstAnswer(`gys-${name}`, folder) }),
    };
  }
  return table;
}

function instantiation(wasm) {
  const compiled = [], instantiated = [];
  for (let time = 0; time < TIMES; time++) {
    // a section of no meaning, another one each time: V8 keeps what it compiled by the module's bytes
    const bytes = Buffer.concat([wasm, Buffer.from([0, 2, 1, 65 + time])]);
    let began = performance.now();
    const module = new WebAssembly.Module(bytes);
    compiled.push(performance.now() - began);
    const imports = {};
    for (const { module: from, name, kind } of WebAssembly.Module.imports(module))
      (imports[from] ??= {})[name] = kind === 'function' ? () => {} : kind === 'tag' ? new WebAssembly.Tag({ parameters: ['externref'] }) : undefined;
    began = performance.now();
    new WebAssembly.Instance(module, imports);
    instantiated.push(performance.now() - began);
  }
  return { compile_ms: milliseconds(median(compiled)), instantiate_ms: milliseconds(median(instantiated)) };
}

async function firstAnswer(name, folder) {
  const times = [];
  for (let time = 0; time < 3; time++) {
    const began = performance.now();
    const running = await start(SHOP, join(folder, 'ours'));
    await (await fetch(`${running.urls[name]}/healthz`)).text();
    times.push(performance.now() - began);
    await running.stop();
  }
  return milliseconds(median(times));
}

const milliseconds = (value) => Math.round(value * 100) / 100;
