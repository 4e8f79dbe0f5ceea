import { keepCompiledCode } from './compiled-code.ts';

// Started by `npm start` and `holdfast serve`.

keepCompiledCode();
await import('./serve.ts');
