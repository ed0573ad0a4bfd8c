import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Provider } from 'react-redux';
import { RouterProvider } from 'react-router/dom';
import { startSession } from '../data/session-effects.ts';
import { toastInfo } from '../ui/toast.tsx';
import { AppStatus } from './pwa/AppStatus.tsx';
import { router } from './router.tsx';
import { store } from './store.ts';
import { cssVariables, theme } from './theme.ts';

startSession(store, ({ title, body, link }) =>
  toastInfo(title, body, link ? { label: 'Open', onClick: () => router.navigate(link) } : undefined),
);

export function App() {
  return (
    <Provider store={store}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Notifications position="top-right" limit={3} aria-live="polite" />
        <RouterProvider router={router} />
        <AppStatus />
      </MantineProvider>
    </Provider>
  );
}
