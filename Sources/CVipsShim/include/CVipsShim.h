// libvips behind plain functions and opaque types, so that GLib never reaches Swift.
// Every function that can fail returns NULL or -1, and alt_error_copy() has what libvips said about it.
#pragma once

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The loaders that may see bytes. Nothing is ever chosen by libvips' own sniffing.
typedef enum {
    ALT_LOADER_JPEG,
    ALT_LOADER_PNG,
    ALT_LOADER_GIF,
    ALT_LOADER_WEBP,
    ALT_LOADER_HEIF,
    ALT_LOADER_TIFF,
    ALT_LOADER_SVG,
} alt_loader;

/// Why a watch stopped a picture.
typedef enum {
    ALT_STOP_NONE,
    ALT_STOP_DEADLINE,
    ALT_STOP_CANCELLED,
} alt_stop;

/// A queue between threads.
typedef struct alt_mailbox alt_mailbox;

/// A deadline and a stop button for the work on one picture. May be cancelled from any thread.
typedef struct alt_watch alt_watch;

/// A picture whose header has been read. Borrows the bytes and the watch: both must outlive it.
typedef struct alt_picture alt_picture;

/// 8-bit sRGB pixels, upright, three bands or four (the last one is alpha, not premultiplied).
typedef struct {
    uint8_t *_Nullable bytes;
    int width;
    int height;
    int bands;
} alt_pixels;

/// How a question to a decoder ended.
typedef enum {
    /// It answered.
    ALT_DECODED,
    /// It could not do it, and says why. It may be asked about another picture.
    ALT_REFUSED,
    /// The watch said to stop, so it was ended.
    ALT_STOPPED,
    /// It ended, or had to be ended: its picture did that.
    ALT_ENDED,
} alt_outcome;

/// What no decoder should be able to do.
typedef enum {
    ALT_POWER_READ = 1,
    ALT_POWER_WRITE = 2,
    ALT_POWER_NETWORK = 4,
    ALT_POWER_PROCESSES = 8,
    ALT_POWER_SIGNALS = 16,
    ALT_POWER_MEMORY = 32,
} alt_power;

/// A process that decodes pictures, so that one that ends it, or never lets go of it, costs nothing but itself. It can read
/// fonts and libraries, and take so much memory; it cannot write, reach a network, or start anything (on Linux; elsewhere
/// it is a process with limits). It ends with this one.
typedef struct alt_decoder alt_decoder;

/// What a header says.
typedef struct {
    int width;
    int height;
    int page_count;
    int orientation;
} alt_header;

/// Finds libvips, which nothing is linked to, and starts it: no untrusted loader, none that decoders are for, no cache,
/// one thread a picture, nothing on stderr. Once a process, however often it is called. Before it has returned 0, no picture can be opened, and
/// no pixels reduced or written as PNG.
int alt_vips_start(void);
/// Starts a thread of its own for `body`, which gives back what libvips keeps for it when `body` returns.
int alt_thread_start(void (*body)(void *context), void *context);
alt_mailbox *alt_mailbox_new(void);
void alt_mailbox_put(alt_mailbox *mailbox, void *item);
/// The item that has waited longest. Waits for one; NULL once the mailbox is closed and empty.
void *_Nullable alt_mailbox_take(alt_mailbox *mailbox);
void alt_mailbox_close(alt_mailbox *mailbox);
void alt_mailbox_free(alt_mailbox *mailbox);
/// The number of processors that this process may use, at least 1.
int alt_processor_count(void);
/// The memory of this machine in bytes, or 0 if that cannot be told.
int64_t alt_memory_byte_count(void);

/// A watch without a deadline.
alt_watch *_Nullable alt_watch_new(void);
/// Puts the deadline so many microseconds from now.
void alt_watch_start(alt_watch *watch, int64_t microseconds);
void alt_watch_cancel(alt_watch *watch);
/// Why work should stop now: looks at the stop button first, then at the clock.
alt_stop alt_watch_stop(alt_watch *watch);
void alt_watch_free(alt_watch *watch);

/// Reads the header, decodes nothing.
alt_picture *_Nullable alt_picture_open(
    const void *bytes, size_t byte_count, alt_loader loader, alt_watch *watch);
void alt_picture_free(alt_picture *picture);
int alt_picture_width(const alt_picture *picture);
int alt_picture_height(const alt_picture *picture);
/// The number of pages or frames, at least 1.
int alt_picture_page_count(const alt_picture *picture);
/// The EXIF orientation, 1 to 8, that is still to be applied.
int alt_picture_orientation(const alt_picture *picture);
/// A blob of metadata such as "xmp-data", borrowed from the picture; NULL if there is none.
const void *_Nullable alt_picture_blob(const alt_picture *picture, const char *name, size_t *byte_count);
/// The first text whose field name starts with `prefix` and ends with `suffix`, borrowed; NULL if there is none.
const char *_Nullable alt_picture_text(const alt_picture *picture, const char *prefix, const char *suffix);
/// Decodes, reduces so that neither side is above `long_side`, turns upright and converts to 8-bit sRGB. Never enlarges.
/// An SVG is drawn at `scale` times its natural size. Free the pixels with alt_free().
int alt_picture_render(
    alt_picture *picture, int long_side, double scale, int ignores_profile, alt_pixels *pixels);

/// Starts this program once more, as a decoder that may take so many bytes of memory; NULL with the reason if that fails.
alt_decoder *_Nullable alt_decoder_start(int64_t byte_count, alt_watch *watch, char *message);
/// Ends it.
void alt_decoder_free(alt_decoder *decoder);
/// Whether it is there and has nothing to do.
int alt_decoder_is_waiting(const alt_decoder *decoder);
/// Reads the header. Whatever its outcome but ALT_DECODED, no picture is open afterwards.
alt_outcome alt_decoder_open(
    alt_decoder *decoder, const void *bytes, size_t byte_count, alt_loader loader, int64_t microseconds, alt_watch *watch,
    alt_header *header);
/// A blob of metadata such as "xmp-data" of the picture that is open, borrowed; NULL if there is none.
const void *_Nullable alt_decoder_blob(const alt_decoder *decoder, const char *name, size_t *byte_count);
/// As alt_picture_render(), of the picture that is open.
alt_outcome alt_decoder_render(
    alt_decoder *decoder, int long_side, double scale, int ignores_profile, alt_watch *watch, alt_pixels *pixels);
/// Lets go of the picture that is open.
alt_outcome alt_decoder_close(alt_decoder *decoder, alt_watch *watch);
/// Finds out what it can do of what it should not, by having it try: bits of alt_power.
alt_outcome alt_decoder_powers(alt_decoder *decoder, alt_watch *watch, int *powers);
/// Why it refused, or how it ended. Borrowed; a detail.
const char *alt_decoder_message(const alt_decoder *decoder);

/// Decodes a JPEG of one or three components as it is, without libvips. Fails where anything at all is wrong with it, or
/// the watch says so; free the pixels with alt_free().
int alt_jpeg_read(const void *bytes, size_t byte_count, alt_watch *watch, alt_pixels *pixels);

/// Reduces three-band pixels. Free the result with alt_free().
int alt_pixels_reduce(const alt_pixels *pixels, int width, int height, alt_pixels *reduced);
/// Encode three-band pixels; nothing but pixels is written. Free the bytes with alt_free().
int alt_pixels_jpeg(const alt_pixels *pixels, int quality, void *_Nullable *_Nonnull bytes, size_t *byte_count);
int alt_pixels_png(const alt_pixels *pixels, void *_Nullable *_Nonnull bytes, size_t *byte_count);

/// Takes what libvips said last, in any thread, or why it could not be loaded: a detail, never a ground for a decision. Free it with alt_free().
char *alt_error_copy(void);
void alt_free(void *_Nullable memory);

#pragma clang assume_nonnull end
