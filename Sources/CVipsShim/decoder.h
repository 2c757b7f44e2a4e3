#pragma once

#include "internal.h"

// What a process and its decoder say to each other over a socket. Both are the same program, as a rule: numbers go over as
// they stand in memory. The decoder believes what it is asked; nobody believes what it answers.

/// In the environment of a decoder: the number of this conversation, a colon, and the bytes of memory that it may take.
#define ALT_DECODER_VARIABLE "ALTTEXT_DECODER_SERVES"
/// To be changed with any of what follows.
#define ALT_DECODER_CONVERSATION 1

/// The blocks of metadata that are handed over with a header.
#define ALT_DECODER_BLOB_COUNT 6
extern const char *const alt_decoder_blob_names[ALT_DECODER_BLOB_COUNT];

/// A decoder's first words.
typedef struct {
    int32_t conversation;
    /// 0 where libvips works.
    int32_t status;
    char message[256];
} alt_hello;

/// Asks for a header. The bytes of the picture follow. With a negative count: asks for powers, which an int32_t answers.
typedef struct {
    int64_t byte_count;
    int64_t microseconds;
    int32_t loader;
    int32_t padding;
} alt_open_request;

/// A header, or why there is none. The blobs follow.
typedef struct {
    int32_t status;
    int32_t width;
    int32_t height;
    int32_t page_count;
    int32_t orientation;
    int32_t padding;
    int64_t blob_counts[ALT_DECODER_BLOB_COUNT];
    char message[256];
} alt_open_answer;

/// Asks for the pixels of the picture whose header was read, or, with a long side of 0, to let go of it.
typedef struct {
    double scale;
    int32_t long_side;
    int32_t ignores_profile;
} alt_render_request;

/// Pixels, which follow, or why there are none.
typedef struct {
    int32_t status;
    int32_t width;
    int32_t height;
    int32_t bands;
    char message[256];
} alt_render_answer;

/// Takes from this process what a decoder has no need of: more memory than so many bytes, files other than fonts and
/// libraries, the network, other processes. As far as the system offers that; for good.
void alt_confine(int64_t byte_count);
/// What this process can do of what a decoder should not, as bits of alt_power.
int alt_powers(int64_t byte_count);
/// The part of alt_confine() that the kernel's filter of system calls does.
void alt_filter_calls(void);
