import { keepCompiledCode } from '../server/compiled-code.ts';

// Started by bin/holdfast.

keepCompiledCode();
await import('./commands.ts');
