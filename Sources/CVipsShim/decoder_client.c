#ifdef __linux__
#define _GNU_SOURCE  // dladdr()
#endif
#include "decoder.h"
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#else
#include <sys/auxv.h>
#endif

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0  // SO_NOSIGPIPE does it there.
#endif

extern char **environ;

enum {
    // How often a wait is broken off to see whether it is still wanted.
    LOOK_MILLISECONDS = 20,
    // What goes over in one piece, without either side waiting for the other.
    SOCKET_BYTES = 1 << 20,
    LARGEST_SIDE = 1 << 24,
};
static const int64_t largest_blob = 256 << 20;

typedef struct {
    void *bytes;
    size_t count;
} blob;

struct alt_decoder {
    pid_t process;
    int connection;
    blob blobs[ALT_DECODER_BLOB_COUNT];
    char message[256];
};

static alt_outcome refused(alt_decoder *decoder, const char message[256]) {
    snprintf(decoder->message, sizeof decoder->message, "%.255s", message);
    return ALT_REFUSED;
}

/// How a process ended by itself. It has closed its connection, so there is little to wait for.
static void await_end(alt_decoder *decoder) {
    int status = 0;
    pid_t ended = 0;
    for (int i = 0; i < 50 && ended == 0; i++) {
        ended = waitpid(decoder->process, &status, WNOHANG);
        if (ended == 0)
            poll(NULL, 0, 2);
    }
    if (ended == 0) {
        kill(decoder->process, SIGKILL);
        while (waitpid(decoder->process, &status, 0) < 0 && errno == EINTR) {}
    }
    if (WIFSIGNALED(status))
        snprintf(decoder->message, sizeof decoder->message, "signal %d: %s", WTERMSIG(status), strsignal(WTERMSIG(status)));
    else
        snprintf(decoder->message, sizeof decoder->message, "exit status %d", WEXITSTATUS(status));
}

/// Lets go of the process, which is not ours any more after that: its number may become another's, and 0 would be this
/// process and all that belong to it.
static void forget_process(alt_decoder *decoder) {
    close(decoder->connection);
    decoder->process = 0;
    decoder->connection = -1;
}

static void end(alt_decoder *decoder, const char *reason) {
    if (decoder->process == 0)
        return;
    kill(decoder->process, SIGKILL);
    while (waitpid(decoder->process, NULL, 0) < 0 && errno == EINTR) {}
    snprintf(decoder->message, sizeof decoder->message, "%s", reason);
    forget_process(decoder);
}

static alt_outcome ended(alt_decoder *decoder) {
    await_end(decoder);
    forget_process(decoder);
    return ALT_ENDED;
}

static alt_outcome stopped(alt_decoder *decoder) {
    end(decoder, "it was stopped");
    return ALT_STOPPED;
}

/// What it says makes no sense: something else has taken it over.
static alt_outcome astray(alt_decoder *decoder) {
    end(decoder, "its answer makes no sense");
    return ALT_ENDED;
}

static alt_outcome transfer(alt_decoder *decoder, void *memory, size_t count, short direction, alt_watch *watch) {
    char *next = memory;
    if (decoder->process == 0)
        return ALT_ENDED;
    while (count > 0) {
        struct pollfd connection = {.fd = decoder->connection, .events = direction};
        if (alt_watch_stop(watch) != ALT_STOP_NONE)
            return stopped(decoder);
        if (poll(&connection, 1, LOOK_MILLISECONDS) <= 0)
            continue;
        ssize_t part = direction == POLLIN ? recv(decoder->connection, next, count, MSG_DONTWAIT)
                                           : send(decoder->connection, next, count, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (part < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (part <= 0)
            return ended(decoder);
        next += part;
        count -= part;
    }
    return ALT_DECODED;
}

static alt_outcome ask(alt_decoder *decoder, const void *memory, size_t count, alt_watch *watch) {
    return transfer(decoder, (void *) memory, count, POLLOUT, watch);
}

static alt_outcome take(alt_decoder *decoder, void *memory, size_t count, alt_watch *watch) {
    return transfer(decoder, memory, count, POLLIN, watch);
}

/// Whether this code is part of the program itself, and so runs before its main() when the program is started again.
static int is_in_program(void) {
    Dl_info own;
    if (dladdr((void *) is_in_program, &own) == 0)
        return 0;
#ifdef __APPLE__
    return own.dli_fbase == (const void *) _dyld_get_image_header(0);
#else
    Dl_info program;
    return dladdr((void *) getauxval(AT_ENTRY), &program) != 0 && own.dli_fbase == program.dli_fbase;
#endif
}

/// The program to start as a decoder: the running one, unless the environment names another.
static int find_program(char *path, size_t count) {
    const char *named = getenv("ALTTEXT_DECODER");
    if (named != NULL && named[0] != '\0')
        return snprintf(path, count, "%s", named) < (int) count ? 0 : -1;
    if (!is_in_program())
        return -1;
#ifdef __APPLE__
    uint32_t size = (uint32_t) count;
    return _NSGetExecutablePath(path, &size);
#else
    // Also right when the file has been replaced since.
    return snprintf(path, count, "/proc/self/exe") < (int) count ? 0 : -1;
#endif
}

// What finding libraries and fonts depends on. Keys and whatever else the environment holds is none of a decoder's business.
static const char *const inherited[] = {
    "HOME", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH",
    "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS",
    "LIBHEIF_PLUGIN_PATH", "VIPSHOME", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS",
};
enum { MOST_VARIABLES = sizeof inherited / sizeof inherited[0] + 2 };

static void choose_environment(char *variable, char *chosen[MOST_VARIABLES]) {
    size_t count = 0;
    chosen[count++] = variable;
    for (size_t i = 0; i < sizeof inherited / sizeof inherited[0]; i++) {
        size_t length = strlen(inherited[i]);
        for (char **other = environ; *other != NULL; other++)
            if (strncmp(*other, inherited[i], length) == 0 && (*other)[length] == '=') {
                chosen[count++] = *other;
                break;
            }
    }
    chosen[count] = NULL;
}

/// The start of a process, which never runs a line of this program's: this program may have many threads.
static int spawn(const char *program, int64_t byte_count, int connection, pid_t *process) {
    char variable[64];
    char *environment[MOST_VARIABLES];
    char *arguments[] = {"alttext-decoder", NULL};
    sigset_t none, all;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    snprintf(variable, sizeof variable, ALT_DECODER_VARIABLE "=%d:%lld", ALT_DECODER_CONVERSATION, (long long) byte_count);
    choose_environment(variable, environment);
    sigemptyset(&none);
    sigfillset(&all);
    sigdelset(&all, SIGKILL);
    sigdelset(&all, SIGSTOP);
    posix_spawnattr_init(&attributes);
    // A group of its own: Ctrl-C is for this process, which may want to finish what it began.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, connection, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    int status = posix_spawn(process, program, &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return status;
}

static int connect_ends(int ends[2]) {
    int size = SOCKET_BYTES;
    // From the start, where that can be had: another thread may start a process just now, which would keep the ends open.
#ifdef SOCK_CLOEXEC
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
#else
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
#endif
        return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
        setsockopt(ends[i], SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
#ifdef SO_NOSIGPIPE
        int yes = 1;
        setsockopt(ends[i], SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
    }
    return 0;
}

alt_decoder *alt_decoder_start(int64_t byte_count, alt_watch *watch, char message[256]) {
    char program[4096];
    int ends[2];
    alt_hello hello;
    message[0] = '\0';
    if (find_program(program, sizeof program) != 0) {
        snprintf(message, 256, "this program does not contain AltText's decoder, and ALTTEXT_DECODER names none");
        return NULL;
    }
    if (connect_ends(ends) != 0) {
        snprintf(message, 256, "no socket: %s", strerror(errno));
        return NULL;
    }
    alt_decoder *decoder = alt_allocate(sizeof *decoder);
    *decoder = (alt_decoder) {.connection = ends[0]};
    int status = spawn(program, byte_count, ends[1], &decoder->process);
    close(ends[1]);
    if (status != 0) {
        snprintf(message, 256, "%s could not be started: %s", program, strerror(status));
        close(ends[0]);
        free(decoder);
        return NULL;
    }
    alt_outcome outcome = take(decoder, &hello, sizeof hello, watch);
    if (outcome == ALT_DECODED && hello.conversation == ALT_DECODER_CONVERSATION && hello.status == 0)
        return decoder;
    if (outcome == ALT_DECODED)
        snprintf(message, 256, "%.255s", hello.conversation == ALT_DECODER_CONVERSATION ? hello.message : "another version");
    else
        snprintf(message, 256, "%s ended at once (%.200s)", program, decoder->message);
    alt_decoder_free(decoder);
    return NULL;
}

static void forget_blobs(alt_decoder *decoder) {
    for (int i = 0; i < ALT_DECODER_BLOB_COUNT; i++) {
        free(decoder->blobs[i].bytes);
        decoder->blobs[i] = (blob) {NULL, 0};
    }
}

void alt_decoder_free(alt_decoder *decoder) {
    end(decoder, "it was let go");
    forget_blobs(decoder);
    free(decoder);
}

int alt_decoder_is_waiting(const alt_decoder *decoder) {
    struct pollfd connection = {.fd = decoder->connection, .events = POLLIN};
    // It says nothing unasked, so there is something to read where it has ended.
    return decoder->connection >= 0 && poll(&connection, 1, 0) == 0;
}

static int is_sound(const alt_open_answer *header) {
    int is_sound = header->width > 0 && header->width <= LARGEST_SIDE && header->height > 0 && header->height <= LARGEST_SIDE &&
        header->page_count > 0 && header->orientation >= 1 && header->orientation <= 8;
    for (int i = 0; i < ALT_DECODER_BLOB_COUNT; i++)
        is_sound = is_sound && header->blob_counts[i] >= 0 && header->blob_counts[i] <= largest_blob;
    return is_sound;
}

static alt_outcome take_blobs(alt_decoder *decoder, const alt_open_answer *header, alt_watch *watch) {
    alt_outcome outcome = ALT_DECODED;
    for (int i = 0; i < ALT_DECODER_BLOB_COUNT && outcome == ALT_DECODED; i++) {
        size_t count = (size_t) header->blob_counts[i];
        if (count == 0)
            continue;
        decoder->blobs[i] = (blob) {alt_allocate(count), count};
        outcome = take(decoder, decoder->blobs[i].bytes, count, watch);
    }
    return outcome;
}

alt_outcome alt_decoder_open(
    alt_decoder *decoder, const void *bytes, size_t byte_count, alt_loader loader, int64_t microseconds, alt_watch *watch,
    alt_header *header) {
    alt_open_answer answer;
    alt_open_request request = {.byte_count = (int64_t) byte_count, .microseconds = microseconds, .loader = loader};
    forget_blobs(decoder);
    alt_outcome outcome = ask(decoder, &request, sizeof request, watch);
    if (outcome == ALT_DECODED)
        outcome = ask(decoder, bytes, byte_count, watch);
    if (outcome == ALT_DECODED)
        outcome = take(decoder, &answer, sizeof answer, watch);
    if (outcome != ALT_DECODED)
        return outcome;
    if (answer.status != 0)
        return refused(decoder, answer.message);
    if (!is_sound(&answer))
        return astray(decoder);
    *header = (alt_header) {answer.width, answer.height, answer.page_count, answer.orientation};
    return take_blobs(decoder, &answer, watch);
}

const void *alt_decoder_blob(const alt_decoder *decoder, const char *name, size_t *byte_count) {
    for (int i = 0; i < ALT_DECODER_BLOB_COUNT; i++)
        if (strcmp(alt_decoder_blob_names[i], name) == 0) {
            *byte_count = decoder->blobs[i].count;
            return decoder->blobs[i].bytes;
        }
    return NULL;
}

alt_outcome alt_decoder_render(
    alt_decoder *decoder, int long_side, double scale, int ignores_profile, alt_watch *watch, alt_pixels *pixels) {
    alt_render_answer answer;
    alt_render_request request = {.scale = scale, .long_side = long_side, .ignores_profile = ignores_profile};
    alt_outcome outcome = ask(decoder, &request, sizeof request, watch);
    if (outcome == ALT_DECODED)
        outcome = take(decoder, &answer, sizeof answer, watch);
    if (outcome != ALT_DECODED)
        return outcome;
    if (answer.status != 0)
        return refused(decoder, answer.message);
    if (answer.width < 1 || answer.width > long_side || answer.height < 1 || answer.height > long_side ||
        (answer.bands != 3 && answer.bands != 4))
        return astray(decoder);
    size_t count = (size_t) answer.width * answer.height * answer.bands;
    uint8_t *bytes = alt_allocate(count);
    outcome = take(decoder, bytes, count, watch);
    if (outcome != ALT_DECODED) {
        free(bytes);
        return outcome;
    }
    *pixels = (alt_pixels) {bytes, answer.width, answer.height, answer.bands};
    return ALT_DECODED;
}

alt_outcome alt_decoder_close(alt_decoder *decoder, alt_watch *watch) {
    alt_render_request request = {.long_side = 0};
    forget_blobs(decoder);
    return ask(decoder, &request, sizeof request, watch);
}

alt_outcome alt_decoder_powers(alt_decoder *decoder, alt_watch *watch, int *powers) {
    int32_t answer = 0;
    alt_open_request request = {.byte_count = -1};
    alt_outcome outcome = ask(decoder, &request, sizeof request, watch);
    if (outcome == ALT_DECODED)
        outcome = take(decoder, &answer, sizeof answer, watch);
    *powers = answer;
    return outcome;
}

const char *alt_decoder_message(const alt_decoder *decoder) { return decoder->message; }
