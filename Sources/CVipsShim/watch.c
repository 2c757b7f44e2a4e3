#include "internal.h"
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

struct alt_watch {
    _Atomic int64_t deadline;
    atomic_bool cancelled;
};

static int64_t microseconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t) now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

alt_watch *alt_watch_new(void) {
    alt_watch *watch = calloc(1, sizeof *watch);
    if (watch != NULL)
        atomic_store(&watch->deadline, INT64_MAX);
    return watch;
}

void alt_watch_start(alt_watch *watch, int64_t microseconds) {
    int64_t now = microseconds_now();
    atomic_store(&watch->deadline, microseconds > INT64_MAX - now ? INT64_MAX : now + microseconds);
}

void alt_watch_cancel(alt_watch *watch) { atomic_store(&watch->cancelled, 1); }

alt_stop alt_watch_stop(alt_watch *watch) {
    if (atomic_load(&watch->cancelled))
        return ALT_STOP_CANCELLED;
    return microseconds_now() >= atomic_load(&watch->deadline) ? ALT_STOP_DEADLINE : ALT_STOP_NONE;
}

void alt_watch_free(alt_watch *watch) { free(watch); }
