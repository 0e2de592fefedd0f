import { loadCatalogue, loadSearch } from '../../src/norms';

// What a pane would load to look up a norm: weighed by npm run bench, never run.
void Promise.all([loadCatalogue(), loadSearch()]);
