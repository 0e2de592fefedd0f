import type { Procurement } from '../tables';
import procurement from './procurement.json';

export const PROCUREMENT = procurement as unknown as Procurement;
