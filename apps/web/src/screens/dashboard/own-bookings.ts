import { useBookingsQuery } from '../../features/bookings/bookings/index.ts';

/** What comes next, however many bookings there are. */
export const useNextBookings = () => useBookingsQuery({ upcoming: true, limit: 5 });

/** What waits for the viewer to act. */
export const useWaitingBookings = () => useBookingsQuery({ waiting: true, limit: 8 });
