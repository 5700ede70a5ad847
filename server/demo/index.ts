export { demoSignIns } from './people.ts';
export { seedDemo } from './seed.ts';
