#include "internal.h"
#include <stdatomic.h>

struct alt_watch {
    _Atomic gint64 deadline;
    atomic_bool cancelled;
};

alt_watch *alt_watch_new(void) {
    alt_watch *watch = g_try_new0(alt_watch, 1);
    if (watch != NULL)
        atomic_store(&watch->deadline, G_MAXINT64);
    return watch;
}

void alt_watch_start(alt_watch *watch, int64_t microseconds) {
    gint64 now = g_get_monotonic_time();
    atomic_store(&watch->deadline, microseconds > G_MAXINT64 - now ? G_MAXINT64 : now + microseconds);
}

void alt_watch_cancel(alt_watch *watch) { atomic_store(&watch->cancelled, TRUE); }

alt_stop alt_watch_stop(alt_watch *watch) {
    if (atomic_load(&watch->cancelled))
        return ALT_STOP_CANCELLED;
    return g_get_monotonic_time() >= atomic_load(&watch->deadline) ? ALT_STOP_DEADLINE : ALT_STOP_NONE;
}

void alt_watch_free(alt_watch *watch) { g_free(watch); }
