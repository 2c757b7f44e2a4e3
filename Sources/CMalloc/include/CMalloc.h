// What the C library's allocator can be told, and Swift's modules of it leave out.
#pragma once

/// Keeps the parts of the heap that threads allocate from to this many. glibc makes up to eight a core, and each keeps what
/// it once grew to. Other C libraries have no such parts.
void alt_malloc_limit_arenas(int count);
