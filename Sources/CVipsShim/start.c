#ifdef __linux__
#define _GNU_SOURCE  // sched_getaffinity()
#include <sched.h>
#endif
#include "internal.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static unsigned write_log(unsigned level, const void *fields, size_t field_count, void *data) {
    if (level & (G_LOG_FLAG_FATAL | G_LOG_LEVEL_ERROR))
        return glib.log_writer_default(level, fields, field_count, data);
    return G_LOG_WRITER_HANDLED;
}

typedef enum {
    NOT_TRIED,
    NO_LIBRARY,
    NO_START,
    WORKS,
} state;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Atomic state library_state = NOT_TRIED;

// librsvg ends its process over some pictures and never ends over others, and the decoders of HEIF cannot be stopped.
static int is_decoder = 0;

static void start(void) {
    if (alt_library_load() != 0) {
        atomic_store(&library_state, NO_LIBRARY);
        return;
    }
    glib.log_set_writer_func(write_log, NULL, NULL);
    if (vips.init("alttext") != 0) {
        atomic_store(&library_state, NO_START);
        return;
    }
    vips.concurrency_set(1);
    vips.cache_set_max(0);
    vips.block_untrusted_set(1);
    // SVG is "untrusted" to libvips because it can name other files. SVGInspection.swift reads it first.
    vips.operation_block_set("VipsForeignLoadSvg", !is_decoder);
    vips.operation_block_set("VipsForeignLoadHeif", !is_decoder);
    atomic_store(&library_state, WORKS);
}

int alt_vips_start(void) {
    pthread_once(&once, start);
    return atomic_load(&library_state) == WORKS ? 0 : -1;
}

int alt_vips_start_decoder(void) {
    is_decoder = 1;
    return alt_vips_start();
}

typedef struct {
    void (*body)(void *);
    void *context;
} thread_start;

static void *run_thread(void *data) {
    thread_start start = *(thread_start *) data;
    free(data);
    start.body(start.context);
    // A thread that never had work may end before libvips has begun, and libvips then trips over its own keys.
    if (atomic_load(&library_state) == WORKS)
        vips.thread_shutdown();
    return NULL;
}

int alt_thread_start(void (*body)(void *), void *context) {
    thread_start *start = alt_allocate(sizeof *start);
    *start = (thread_start) {body, context};
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    // As much as a main thread has: the default elsewhere than on Linux is too little for decoders.
    pthread_attr_setstacksize(&attributes, 8 << 20);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    int status = pthread_create(&thread, &attributes, run_thread, start);
    pthread_attr_destroy(&attributes);
    if (status != 0) {
        free(start);
        return -1;
    }
    return 0;
}

int alt_processor_count(void) {
#ifdef __linux__
    cpu_set_t usable;
    if (sched_getaffinity(0, sizeof usable, &usable) == 0)
        return CPU_COUNT(&usable);
#endif
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (int) count : 1;
}

int64_t alt_memory_byte_count(void) {
    long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? (int64_t) pages * size : 0;
}

void *alt_allocate(size_t byte_count) {
    void *memory = malloc(byte_count);
    if (memory == NULL)
        abort();
    return memory;
}

void alt_image_release(VipsImage **image) {
    if (*image != NULL)
        glib.object_unref(*image);
}

char *alt_error_copy(void) {
    state now = atomic_load(&library_state);
    char *message = now == WORKS || now == NO_START ? vips.error_buffer_copy() : strdup(alt_library_error());
    return message != NULL ? message : calloc(1, 1);
}

void alt_free(void *memory) { free(memory); }
