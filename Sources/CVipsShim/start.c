#include "internal.h"

static GLogWriterOutput write_log(
    GLogLevelFlags level, const GLogField *fields, gsize field_count, gpointer data) {
    if (level & (G_LOG_FLAG_FATAL | G_LOG_LEVEL_ERROR))
        return g_log_writer_default(level, fields, field_count, data);
    return G_LOG_WRITER_HANDLED;
}

// 0: not asked for yet, 1: libvips is there, 2: it failed to start.
static gsize started = 0;

int alt_vips_start(void) {
    if (g_once_init_enter(&started)) {
        g_log_set_writer_func(write_log, NULL, NULL);
        gsize result = 2;
        if (vips_init("alttext") == 0) {
            vips_concurrency_set(1);
            vips_cache_set_max(0);
            vips_block_untrusted_set(TRUE);
            // SVG is "untrusted" because it can name other files. SVGInspection.swift reads it first.
            vips_operation_block_set("VipsForeignLoadSvg", FALSE);
            result = 1;
        }
        g_once_init_leave(&started, result);
    }
    return started == 1 ? 0 : -1;
}

typedef struct {
    void (*body)(void *);
    void *context;
} thread_start;

static void *run_thread(void *data) {
    thread_start start = *(thread_start *) data;
    g_free(data);
    start.body(start.context);
    // A thread that never had work may end before libvips has begun, and libvips then trips over its own keys.
    if (g_atomic_pointer_get(&started) == 1)
        vips_thread_shutdown();
    return NULL;
}

int alt_thread_start(void (*body)(void *), void *context) {
    thread_start *start = g_new(thread_start, 1);
    *start = (thread_start) {body, context};
    GThread *thread = g_thread_try_new("pictures", run_thread, start, NULL);
    if (thread == NULL) {
        g_free(start);
        return -1;
    }
    g_thread_unref(thread);
    return 0;
}

int alt_processor_count(void) { return (int) g_get_num_processors(); }

char *alt_error_copy(void) { return vips_error_buffer_copy(); }

void alt_free(void *memory) { g_free(memory); }
