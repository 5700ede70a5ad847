import '@kern-ux/native/dist/kern.css';
import './styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from './platform/i18n.tsx';
import { keepOnDevice } from './platform/installed.ts';
import { queryClient } from './platform/query-client.ts';
import { SessionProvider } from './platform/session.tsx';
import { router } from './routes.tsx';

void keepOnDevice();

const app = document.getElementById('app');
if (app === null) throw new Error('index.html has no #app');
createRoot(app).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SessionProvider>
        <LanguageProvider>
          <RouterProvider router={router} />
        </LanguageProvider>
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
