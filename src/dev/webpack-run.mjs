import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Runs one webpack configuration to its end. Gives its stats; readable messages when something is wrong. */
export async function compile(name, mode) {
  const webpack = require('webpack');
  const config = require('../../webpack.config.js')[name](mode);
  const compiler = webpack(config);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  // Closing writes the cache, which makes the next build quick.
  await new Promise((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve())));
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  const readable = ({ moduleName, loc, message }) =>
    [moduleName && `${moduleName}${loc ? `:${loc}` : ''}`, message.replace(/\n+Caused by:[^]*/, '')]
      .filter(Boolean)
      .join('\n');
  return { stats, config, errors: errors.map(readable), warnings: warnings.map(readable) };
}
