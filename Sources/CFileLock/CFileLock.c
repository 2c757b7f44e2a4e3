#ifdef __linux__
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#endif

#include "CFileLock.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

// Darwin has these locks and does not tell everybody.
#if defined(__APPLE__) && !defined(F_OFD_SETLK)
#define F_OFD_SETLK 90
#endif

int alt_file_lock_byte(int descriptor, int64_t position) {
    struct flock range = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = position, .l_len = 1};
    if (fcntl(descriptor, F_OFD_SETLK, &range) == 0) return 0;
    return errno == EACCES ? EAGAIN : errno;
}
