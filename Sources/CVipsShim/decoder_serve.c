#ifdef __linux__
#define _GNU_SOURCE  // close_range(), POLLRDHUP
#endif
#include "decoder.h"
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// The other side of decoder_client.c: what a program does that was started as a decoder.

const char *const alt_decoder_blob_names[ALT_DECODER_BLOB_COUNT] = {
    "xmp-data", "heif-mime-0", "iptc-data", "photoshop-data", "exif-data", VIPS_META_ICC_NAME,
};

enum {
    CONNECTION = 0,
    // What a decoder keeps while nobody asks is not worth much more than its start.
    IDLE_MILLISECONDS = 60000,
    // Libraries leak, and what one picture has done to a decoder should not last.
    MOST_PICTURES = 500,
    PROCESSORS_ALLOWED = 4,
};

static void receive(void *memory, size_t count) {
    char *next = memory;
    while (count > 0) {
        ssize_t part = read(CONNECTION, next, count);
        if (part < 0 && errno == EINTR)
            continue;
        if (part <= 0)
            _exit(0);
        next += part;
        count -= part;
    }
}

static void answer(const void *memory, size_t count) {
    const char *next = memory;
    while (count > 0) {
        ssize_t part = write(CONNECTION, next, count);
        if (part < 0 && errno == EINTR)
            continue;
        if (part <= 0)
            _exit(0);
        next += part;
        count -= part;
    }
}

static void keep_message(char message[256]) {
    char *text = alt_error_copy();
    // The last line is what went wrong; those before it tell how it came to that.
    size_t count = strlen(text);
    while (count > 0 && text[count - 1] == '\n')
        text[--count] = '\0';
    const char *last = strrchr(text, '\n');
    snprintf(message, 256, "%s", last != NULL ? last + 1 : text);
    free(text);
}

/// Ends this process as soon as the one that asked has ended: nobody would take its answer.
static void *watch_connection(void *unused) {
    struct pollfd connection = {.fd = CONNECTION, .events = 0};
#ifdef POLLRDHUP
    connection.events = POLLRDHUP;
#endif
    while (poll(&connection, 1, -1) < 0 && errno == EINTR) {}
    _exit(0);
    return unused;
}

/// A picture may take no more of the processors than its time allows: for the case that nobody is there to stop it.
static void limit_time(int64_t microseconds) {
    struct rusage usage;
    struct rlimit limit;
    if (getrusage(RUSAGE_SELF, &usage) != 0 || getrlimit(RLIMIT_CPU, &limit) != 0)
        return;
    int64_t seconds = microseconds / 1000000;
    int64_t allowed = seconds > INT32_MAX ? INT32_MAX : (seconds + 1) * PROCESSORS_ALLOWED;
    limit.rlim_cur = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + allowed;
    setrlimit(RLIMIT_CPU, &limit);
}

static void answer_header(const alt_picture *picture) {
    alt_open_answer header = {.status = picture != NULL ? 0 : -1};
    const void *blobs[ALT_DECODER_BLOB_COUNT] = {0};
    if (picture == NULL) {
        keep_message(header.message);
    } else {
        header.width = alt_picture_width(picture);
        header.height = alt_picture_height(picture);
        header.page_count = alt_picture_page_count(picture);
        header.orientation = alt_picture_orientation(picture);
        for (int i = 0; i < ALT_DECODER_BLOB_COUNT; i++) {
            size_t count = 0;
            blobs[i] = alt_picture_blob(picture, alt_decoder_blob_names[i], &count);
            header.blob_counts[i] = blobs[i] != NULL ? (int64_t) count : 0;
        }
    }
    answer(&header, sizeof header);
    for (int i = 0; i < ALT_DECODER_BLOB_COUNT; i++)
        answer(blobs[i], header.blob_counts[i]);
}

static void answer_pixels(alt_picture *picture, const alt_render_request *request) {
    alt_pixels pixels = {0};
    alt_render_answer reply = {0};
    reply.status = alt_picture_render(picture, request->long_side, request->scale, request->ignores_profile, &pixels);
    if (reply.status != 0) {
        keep_message(reply.message);
        answer(&reply, sizeof reply);
        return;
    }
    reply.width = pixels.width;
    reply.height = pixels.height;
    reply.bands = pixels.bands;
    answer(&reply, sizeof reply);
    answer(pixels.bytes, (size_t) pixels.width * pixels.height * pixels.bands);
    free(pixels.bytes);
}

static void serve_picture(alt_watch *watch, int64_t most_bytes) {
    alt_open_request request;
    alt_render_request render;
    receive(&request, sizeof request);
    if (request.byte_count < 0) {
        int32_t powers = alt_powers(most_bytes);
        answer(&powers, sizeof powers);
        return;
    }
    void *bytes = alt_allocate(request.byte_count > 0 ? request.byte_count : 1);
    receive(bytes, request.byte_count);
    limit_time(request.microseconds);
    alt_picture *picture = alt_picture_open(bytes, request.byte_count, (alt_loader) request.loader, watch);
    answer_header(picture);
    while (picture != NULL) {
        receive(&render, sizeof render);
        if (render.long_side == 0)
            break;
        answer_pixels(picture, &render);
    }
    if (picture != NULL)
        alt_picture_free(picture);
    free(bytes);
}

static int is_asked_in_time(void) {
    struct pollfd connection = {.fd = CONNECTION, .events = POLLIN};
    int count = poll(&connection, 1, IDLE_MILLISECONDS);
    return count > 0 || (count < 0 && errno == EINTR);
}

static void close_others(void) {
#ifdef CLOSE_RANGE_UNSHARE
    if (close_range(3, ~0U, 0) == 0)
        return;
#endif
    for (int file = 3; file < 4096; file++)
        close(file);
}

static void serve(int64_t byte_count) {
    pthread_t thread;
    alt_hello hello = {.conversation = ALT_DECODER_CONVERSATION};
    close_others();
#ifdef __GLIBC__
    // Every thread's own heap counts against the limit as a whole.
    mallopt(M_ARENA_MAX, 1);
#endif
    hello.status = alt_vips_start_decoder();
    if (hello.status != 0)
        keep_message(hello.message);
    alt_confine(byte_count);
    answer(&hello, sizeof hello);
    alt_watch *watch = alt_watch_new();
    if (hello.status != 0 || watch == NULL || pthread_create(&thread, NULL, watch_connection, NULL) != 0)
        _exit(1);
    for (int count = 0; count < MOST_PICTURES && is_asked_in_time(); count++)
        serve_picture(watch, byte_count);
    _exit(0);
}

static int is_connected(void) {
    int type = 0;
    socklen_t count = sizeof type;
    return getsockopt(CONNECTION, SOL_SOCKET, SO_TYPE, &type, &count) == 0 && type == SOCK_STREAM;
}

/// Before main(), so that every program with this library in it can be its own decoder: it needs no second program, which
/// would have to be installed, found, trusted, and of the same version.
__attribute__((constructor)) static void serve_if_asked(void) {
    int conversation = 0;
    long long byte_count = 0;
    const char *asked = getenv(ALT_DECODER_VARIABLE);
    if (asked != NULL && sscanf(asked, "%d:%lld", &conversation, &byte_count) == 2 &&
        conversation == ALT_DECODER_CONVERSATION && is_connected())
        serve(byte_count);
}
