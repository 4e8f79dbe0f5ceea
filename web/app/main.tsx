import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { takeSetUpToken } from '../api/set-up-token.ts';
import { startTexts } from '../text/texts.ts';
import { App } from './app.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no place for the app.');
takeSetUpToken();
await startTexts();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
