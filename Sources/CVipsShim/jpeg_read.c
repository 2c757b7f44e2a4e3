#include "internal.h"
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <jpeglib.h>

typedef struct {
    struct jpeg_decompress_struct codec;
    struct jpeg_error_mgr errors;
    struct jpeg_progress_mgr progress;
    jmp_buf failed;
    alt_watch *watch;
    unsigned char *bytes;
} decoder;

static void on_error(j_common_ptr codec) { longjmp(((decoder *) codec->client_data)->failed, 1); }

/// A level below zero is a warning: data is missing or damaged.
static void on_message(j_common_ptr codec, int level) {
    if (level < 0)
        on_error(codec);
}

static void on_progress(j_common_ptr codec) {
    if (alt_watch_stop(((decoder *) codec->client_data)->watch) != ALT_STOP_NONE)
        on_error(codec);
}

static void read_rows(decoder *decoder, size_t row) {
    j_decompress_ptr codec = &decoder->codec;
    while (codec->output_scanline < codec->output_height) {
        JSAMPROW start = decoder->bytes + row * codec->output_scanline;
        jpeg_read_scanlines(codec, &start, 1);
    }
}

/// libjpeg reports a failure by jumping back to here; whatever changes on the way lives in `decoder`.
static int decode(decoder *decoder, const void *bytes, size_t byte_count) {
    if (setjmp(decoder->failed) != 0)
        return -1;
    j_decompress_ptr codec = &decoder->codec;
    jpeg_create_decompress(codec);
    codec->progress = &decoder->progress;
    jpeg_mem_src(codec, bytes, byte_count);
    jpeg_read_header(codec, TRUE);
    codec->out_color_space = JCS_RGB;
    jpeg_start_decompress(codec);
    size_t row = (size_t) codec->output_width * 3;
    decoder->bytes = malloc(row * codec->output_height);
    if (!decoder->bytes)
        return -1;
    read_rows(decoder, row);
    // Warns where the end of the picture is missing.
    jpeg_finish_decompress(codec);
    return 0;
}

int alt_jpeg_read(const void *bytes, size_t byte_count, alt_watch *watch, alt_pixels *pixels) {
    decoder decoder = {.watch = watch};
    decoder.codec.err = jpeg_std_error(&decoder.errors);
    decoder.codec.client_data = &decoder;
    decoder.errors.error_exit = on_error;
    decoder.errors.emit_message = on_message;
    decoder.progress.progress_monitor = on_progress;
    int status = decode(&decoder, bytes, byte_count);
    *pixels = (alt_pixels) {
        .bytes = decoder.bytes, .width = decoder.codec.output_width, .height = decoder.codec.output_height, .bands = 3};
    jpeg_destroy_decompress(&decoder.codec);
    if (status != 0) {
        free(decoder.bytes);
        pixels->bytes = NULL;
    }
    return status;
}
