import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense } from 'react';
import { UiProvider } from '../kit/ui-provider.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { Splash } from './splash.tsx';

export function App() {
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
