import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Provider } from 'react-redux';
import { RouterProvider } from 'react-router/dom';
import { AppStatus } from './pwa/AppStatus.tsx';
import { router } from './router.tsx';
import { startSession } from './session-effects.ts';
import { store } from './store.ts';
import { cssVariables, theme } from './theme.ts';

startSession(store, (link) => router.navigate(link));

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
