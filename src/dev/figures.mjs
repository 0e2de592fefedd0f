import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const flatten = (modules) => modules.flatMap((module) => [module, ...flatten(module.modules ?? [])]);

// webpack shortens what it reports unless told not to: here every module counts, also those out of its cache.
const everything = {
  all: false,
  ids: true,
  entrypoints: true,
  chunks: true,
  chunkModules: true,
  modules: true,
  nestedModules: true,
  cachedModules: true,
  dependentModules: true,
  groupModulesByPath: false,
  groupModulesByType: false,
  groupModulesByExtension: false,
  groupModulesByAttributes: false,
  groupModulesByCacheStatus: false,
  groupModulesByLayer: false,
  modulesSpace: Infinity,
  chunkModulesSpace: Infinity,
  nestedModulesSpace: Infinity,
};

/** What the budget needs to know of a web build: per entry, its first files with their sizes and their modules. */
export function figuresOf(stats, out) {
  const json = stats.toJson(everything);
  const chunkOf = new Map(json.chunks.map((chunk) => [chunk.id, chunk]));
  const entries = {};
  for (const [name, entry] of Object.entries(json.entrypoints)) {
    const files = entry.assets.map((asset) => asset.name).filter((file) => file.endsWith('.js'));
    const sizes = files.map((file) => {
      const bytes = readFileSync(join(out, file));
      return { file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    });
    const modules = entry.chunks.flatMap((id) => flatten(chunkOf.get(id).modules));
    // A module made of several (`a + 3 modules`) is named by its parts.
    const names = modules.filter((module) => module.name && !module.modules).map((module) => module.name);
    entries[name] = { files: sizes, modules: [...new Set(names)].sort() };
  }
  return { mode: stats.compilation.options.mode, entries };
}
