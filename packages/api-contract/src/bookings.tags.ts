/** What a page shows of bookings and can go stale. */
export const BOOKING_TAGS = ['Booking'] as const;
