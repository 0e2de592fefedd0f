// What is built, from where to where. src/dev/build.mjs runs it (webpack's own command line is not needed).
const { join } = require('node:path');
const { BannerPlugin } = require('webpack');

const at = (...parts) => join(__dirname, ...parts);

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  // A room's door names all its rooms; what an entry does not use of them is left out.
  sideEffects: false,
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

/** The law travels as one table of columns: half the size. */
const norms = {
  test: /src[\\/]norms[\\/]data[\\/](main|arts|notes)\.ts$/,
  loader: at('src/dev/norms-loader.cjs'),
};

const common = (mode, name) => ({
  name,
  mode,
  context: __dirname,
  module: { rules: [typescript, ...(name === 'web' ? [norms] : [])] },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  performance: false,
  // Files with telling names, which also change less from build to build.
  optimization: { chunkIds: 'named', minimize: name === 'web' && mode === 'production' },
  cache: {
    type: 'filesystem',
    name: `${name}-${mode}`,
    cacheDirectory: at('node_modules/.cache/webpack'),
    buildDependencies: { config: [__filename, at('package-lock.json')] },
  },
});

/** The panes and the page. No eval anywhere: their content security policy forbids it. */
const web = (mode) => ({
  ...common(mode, 'web'),
  target: ['web', 'es2022'],
  devtool: mode === 'production' ? false : 'source-map',
  entry: {
    taskpane: './src/taskpane/index.tsx',
    commands: './src/commands/index.ts',
    page: './src/page/index.tsx',
  },
  output: {
    path: at('dist'),
    publicPath: 'auto',
    filename: mode === 'production' ? 'js/[name].[contenthash:10].js' : 'js/[name].js',
    chunkFilename: mode === 'production' ? 'js/[name].[contenthash:10].js' : 'js/[name].js',
    clean: true,
  },
});

/** The command line: one file that Node runs, with rarely needed parts beside it. */
const cli = (mode) => ({
  ...common(mode, 'cli'),
  target: 'node20',
  devtool: mode === 'production' ? false : 'source-map',
  entry: { dutoan: './src/cli/index.ts' },
  output: {
    path: at('build'),
    filename: '[name].cjs',
    chunkFilename: 'dutoan-[name].cjs',
    chunkLoading: 'require',
    // build/ also holds figures of the build and results of tests: only the program's own files are cleaned.
    clean: { keep: (file) => !file.startsWith('dutoan') },
  },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^dutoan\.cjs$/ })],
});

/** The benches: our code as it is shipped, run in Node beside its peers. */
const bench = (mode) => ({
  ...common(mode, 'bench'),
  // createRequire is left to Node: the peers are not bundled.
  module: { parser: { javascript: { createRequire: false } }, rules: [typescript] },
  target: 'node20',
  devtool: false,
  entry: { bench: './test/bench/index.ts' },
  output: {
    path: at('build'),
    filename: '[name].cjs',
    chunkFilename: 'bench-[name].cjs',
    chunkLoading: 'require',
  },
});

/** The catalogue of norms as a pane would fetch it, to be weighed. */
const weigh = (mode) => ({
  ...web(mode),
  name: 'weigh',
  cache: false,
  optimization: { chunkIds: 'named', minimize: true },
  entry: { weigh: './test/bench/weigh.ts' },
  output: { path: at('build/weigh'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
});

module.exports = { web, cli, bench, weigh };
