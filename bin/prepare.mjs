// After `npm ci`: builds where the compiler is installed, and is silent where it is not (a production install).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let compiler = true;
try {
  require.resolve('typescript/package.json');
} catch {
  compiler = false;
}
if (compiler) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
