// Locks that Swift's modules of the C library leave out.
#pragma once

#include <stdint.h>

/// Locks a byte of an open file, which need not be there, for this one opening of it. The lock goes when that is closed.
///
/// Returns 0, or what stands against it: EAGAIN where another opening has the lock, in this process or elsewhere.
int alt_file_lock_byte(int descriptor, int64_t position);
