// The registry that this lockfile is made against lacks some packages for other systems (optional binaries of biome,
// esbuild, oxc …), and `npm ci` refuses a lockfile that does not name them. Run this after `npm install`: it writes
// an entry for each, as npm would, limited to the system that its name says.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
  'wasm32',
];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (lock.packages[top] || lock.packages[nested]) continue;
    const words = name.replace('/', '-').split('-');
    const os = systems.filter((word) => words.includes(word));
    const cpu = processors.filter((word) => words.includes(word) || (word === 'arm' && words.includes('arm')));
    lock.packages[top] = {
      version: version.replace(/^[\^~]/, ''),
      cpu: cpu.length > 0 ? cpu : ['none'],
      optional: true,
      os: os.length > 0 ? os : ['none'],
    };
    if (words.includes('musl')) lock.packages[top].libc = ['musl'];
    if (entry.dev) lock.packages[top].dev = true;
    added += 1;
    console.log(`added ${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
