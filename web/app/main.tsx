import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { takeSetUpToken } from '../api/set-up-token.ts';
import { UiProvider } from '../kit/ui-provider.tsx';
import { startTexts } from '../text/texts.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { Splash } from './splash.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no place for the app.');
takeSetUpToken();
await startTexts();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

function App() {
  return (
    <UiProvider>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<Splash />}>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </UiProvider>
  );
}
