#include "internal.h"
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <jpeglib.h>

// libvips writes a JPEG with libjpeg too, and hands strips between three threads on the way: for a small picture that takes
// longer than the encoding.

// From this quality on, colour is kept at full resolution, as libvips does.
static const int full_colour_quality = 90;

typedef struct {
    struct jpeg_compress_struct codec;
    struct jpeg_error_mgr errors;
    jmp_buf failed;
    unsigned char *bytes;
    unsigned long byte_count;
} encoder;

static void on_error(j_common_ptr codec) { longjmp(((encoder *) codec->client_data)->failed, 1); }

static void on_message(j_common_ptr codec) { (void) codec; }

static void describe(j_compress_ptr codec, const alt_pixels *pixels, int quality) {
    codec->image_width = pixels->width;
    codec->image_height = pixels->height;
    codec->input_components = 3;
    codec->in_color_space = JCS_RGB;
    jpeg_set_defaults(codec);
    jpeg_set_quality(codec, quality, TRUE);
    if (quality >= full_colour_quality)
        codec->comp_info[0].h_samp_factor = codec->comp_info[0].v_samp_factor = 1;
}

static void write_rows(j_compress_ptr codec, const alt_pixels *pixels) {
    size_t row = (size_t) pixels->width * 3;
    while (codec->next_scanline < codec->image_height) {
        JSAMPROW start = pixels->bytes + row * codec->next_scanline;
        jpeg_write_scanlines(codec, &start, 1);
    }
}

/// libjpeg reports a failure by jumping back to here; whatever changes on the way lives in `encoder`.
static int encode(encoder *encoder, const alt_pixels *pixels, int quality) {
    if (setjmp(encoder->failed) != 0)
        return -1;
    jpeg_create_compress(&encoder->codec);
    jpeg_mem_dest(&encoder->codec, &encoder->bytes, &encoder->byte_count);
    describe(&encoder->codec, pixels, quality);
    jpeg_start_compress(&encoder->codec, TRUE);
    write_rows(&encoder->codec, pixels);
    jpeg_finish_compress(&encoder->codec);
    return 0;
}

int alt_pixels_jpeg(const alt_pixels *pixels, int quality, void **bytes, size_t *byte_count) {
    if (pixels->bands != 3)
        return -1;
    encoder encoder = {0};
    encoder.codec.err = jpeg_std_error(&encoder.errors);
    encoder.codec.client_data = &encoder;
    encoder.errors.error_exit = on_error;
    encoder.errors.output_message = on_message;
    int status = encode(&encoder, pixels, quality);
    jpeg_destroy_compress(&encoder.codec);
    if (status != 0) {
        free(encoder.bytes);
        return -1;
    }
    *bytes = encoder.bytes;
    *byte_count = encoder.byte_count;
    return 0;
}
