export { type Law, loadLaw } from '../review';
