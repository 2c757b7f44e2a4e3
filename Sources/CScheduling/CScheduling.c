#ifdef __linux__
#define _GNU_SOURCE
#include <sched.h>
#endif

#include "CScheduling.h"

int alt_thread_processor(void) {
#ifdef __linux__
    return sched_getcpu();
#else
    return -1;
#endif
}

void alt_thread_leave_processor(int processor) {
#ifdef __linux__
    cpu_set_t allowed, others;
    if (processor < 0 || processor >= CPU_SETSIZE || sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
    others = allowed;
    CPU_CLR(processor, &others);
    if (CPU_COUNT(&others) == 0 || sched_setaffinity(0, sizeof others, &others) != 0) return;
    sched_setaffinity(0, sizeof allowed, &allowed);
#else
    (void)processor;
#endif
}
