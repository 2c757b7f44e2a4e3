#include "decoder.h"
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// What a decoder can do that it should not: it tries.

static int opens(const char *path, int flags) {
    int file = open(path, flags, 0600);
    if (file < 0)
        return 0;
    close(file);
    return 1;
}

static int reaches_network(void) {
    int connection = socket(AF_INET, SOCK_STREAM, 0);
    if (connection < 0)
        return 0;
    close(connection);
    return 1;
}

static int starts_processes(void) {
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    if (child > 0)
        waitpid(child, NULL, 0);
    return child > 0;
}

static int takes_memory(int64_t byte_count) {
    void *memory = mmap(NULL, (size_t) byte_count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    if (memory == MAP_FAILED)
        return 0;
    munmap(memory, (size_t) byte_count);
    return 1;
}

int alt_powers(int64_t byte_count) {
    int powers = 0;
    if (opens("/etc/passwd", O_RDONLY))
        powers |= ALT_POWER_READ;
    if (opens("/tmp/alttext-decoder-probe", O_WRONLY | O_CREAT)) {
        unlink("/tmp/alttext-decoder-probe");
        powers |= ALT_POWER_WRITE;
    }
    if (reaches_network())
        powers |= ALT_POWER_NETWORK;
    if (starts_processes())
        powers |= ALT_POWER_PROCESSES;
    if (kill(getppid(), 0) == 0)
        powers |= ALT_POWER_SIGNALS;
    if (takes_memory(byte_count))
        powers |= ALT_POWER_MEMORY;
    return powers;
}
