#ifdef __linux__
#define _GNU_SOURCE  // O_PATH
#endif
#include "decoder.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

// Sanitizers map terabytes, and call whatever they like.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ALT_SANITIZED 1
#endif
#endif

static void limit(int resource, rlim_t value) {
    struct rlimit limit = {.rlim_cur = value, .rlim_max = value};
    setrlimit(resource, &limit);
}

#if defined(__linux__) && !defined(ALT_SANITIZED)
#include <sys/prctl.h>
#include <sys/syscall.h>

// Landlock, which not every system's headers have. https://docs.kernel.org/userspace-api/landlock.html
enum {
    CREATE_RULESET = 444,
    ADD_RULE = 445,
    RESTRICT_SELF = 446,
    VERSION_FLAG = 1,
    PATH_BENEATH = 1,
    READ_FILE = 1 << 2,
    READ_DIRECTORY = 1 << 3,
};

typedef struct {
    uint64_t handled_access;
} ruleset_attribute;

typedef struct __attribute__((packed)) {
    uint64_t allowed_access;
    int32_t parent;
} path_attribute;

// Libraries that are loaded late, fonts and what tells which there are.
static const char *const readable[] = {
    "/usr", "/lib", "/lib64", "/opt", "/nix/store", "/gnu/store", "/etc/fonts", "/var/cache/fontconfig", "/etc/ld.so.cache",
    "/dev/urandom", "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu",
};
static const char *const readable_at_home[] = {
    ".fonts", ".fonts.conf", ".local/share/fonts", ".cache/fontconfig", ".config/fontconfig", ".linuxbrew",
};

static void allow(int ruleset, const char *path) {
    path_attribute rule = {.allowed_access = READ_FILE | READ_DIRECTORY, .parent = open(path, O_PATH | O_CLOEXEC)};
    if (rule.parent < 0)
        return;
    // What is no folder cannot be listed, and a rule that says so is refused.
    if (syscall(ADD_RULE, ruleset, PATH_BENEATH, &rule, 0) != 0) {
        rule.allowed_access = READ_FILE;
        syscall(ADD_RULE, ruleset, PATH_BENEATH, &rule, 0);
    }
    close(rule.parent);
}

static void close_files(void) {
    long version = syscall(CREATE_RULESET, NULL, 0, VERSION_FLAG);
    if (version < 1)
        return;
    // Everything that a version knows to forbid: the bits of files, from execute to truncate.
    ruleset_attribute attribute = {.handled_access = (1ULL << (version == 1 ? 13 : version == 2 ? 14 : 15)) - 1};
    int ruleset = (int) syscall(CREATE_RULESET, &attribute, sizeof attribute, 0);
    if (ruleset < 0)
        return;
    for (size_t i = 0; i < sizeof readable / sizeof readable[0]; i++)
        allow(ruleset, readable[i]);
    const char *home = getenv("HOME");
    for (size_t i = 0; home != NULL && home[0] == '/' && i < sizeof readable_at_home / sizeof readable_at_home[0]; i++) {
        char path[4096];
        if (snprintf(path, sizeof path, "%s/%s", home, readable_at_home[i]) < (int) sizeof path)
            allow(ruleset, path);
    }
    syscall(RESTRICT_SELF, ruleset, 0);
    close(ruleset);
}

/// What libraries, stacks and the program itself map, in bytes: not of the picture's making.
static int64_t mapped_byte_count(void) {
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%ld", &pages) != 1)
        pages = 0;
    if (file != NULL)
        fclose(file);
    return (int64_t) pages * sysconf(_SC_PAGESIZE);
}

void alt_confine(int64_t byte_count) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_AS, (rlim_t) (mapped_byte_count() + byte_count));
    // Without this a filter may be set by root alone.
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return;
    close_files();
    alt_filter_calls();
}

#else

void alt_confine(int64_t byte_count) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
#ifndef ALT_SANITIZED
    limit(RLIMIT_AS, (rlim_t) byte_count + (1LL << 30));
#else
    (void) byte_count;
#endif
}

#endif
