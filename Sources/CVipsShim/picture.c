#include "internal.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static int larger(int one, int other) { return one > other ? one : other; }

static int smaller(int one, int other) { return one < other ? one : other; }

static const int jpeg_shrinks[] = {8, 4, 2};
// libvips rounds down when a JPEG is shrunk: a side of 7 pixels becomes 0 by a factor of 8, and libvips then ends the process;
// one of 15 loses nearly half of the picture. From this side on less than a thirtieth is lost.
static const int smallest_shrunk_side = 32;

#define ALT_LOAD "fail_on", VIPS_FAIL_ON_TRUNCATED, "access", VIPS_ACCESS_SEQUENTIAL

static VipsImage *load(const alt_picture *picture, int shrink, double scale) {
    void *bytes = (void *) picture->bytes;
    size_t count = picture->byte_count;
    VipsImage *image = NULL;
    switch (picture->loader) {
    case ALT_LOADER_JPEG: vips.jpegload_buffer(bytes, count, &image, ALT_LOAD, "shrink", shrink, NULL); break;
    case ALT_LOADER_PNG: vips.pngload_buffer(bytes, count, &image, ALT_LOAD, NULL); break;
    case ALT_LOADER_GIF: vips.gifload_buffer(bytes, count, &image, ALT_LOAD, NULL); break;
    case ALT_LOADER_WEBP: vips.webpload_buffer(bytes, count, &image, ALT_LOAD, NULL); break;
    case ALT_LOADER_HEIF: vips.heifload_buffer(bytes, count, &image, ALT_LOAD, "page", picture->page, NULL); break;
    case ALT_LOADER_TIFF: vips.tiffload_buffer(bytes, count, &image, ALT_LOAD, NULL); break;
    case ALT_LOADER_SVG: vips.svgload_buffer(bytes, count, &image, ALT_LOAD, "scale", scale, NULL); break;
    }
    return image;
}

alt_picture *alt_picture_open(const void *bytes, size_t byte_count, alt_loader loader, alt_watch *watch) {
    alt_picture *picture = malloc(sizeof *picture);
    if (picture == NULL)
        return NULL;
    *picture = (alt_picture) {bytes, byte_count, loader, watch, NULL, 0};
    picture->header = load(picture, 1, 1.0);
    // A HEIF file may hold several pictures, and the one it is about need not be the first.
    if (picture->header != NULL && vips.image_get_typeof(picture->header, "heif-primary") != 0 &&
        vips.image_get_int(picture->header, "heif-primary", &picture->page) == 0 && picture->page > 0) {
        glib.object_unref(picture->header);
        picture->header = load(picture, 1, 1.0);
    }
    if (picture->header == NULL) {
        free(picture);
        return NULL;
    }
    return picture;
}

void alt_picture_free(alt_picture *picture) {
    glib.object_unref(picture->header);
    free(picture);
}

int alt_picture_width(const alt_picture *picture) { return vips.image_get_width(picture->header); }

int alt_picture_height(const alt_picture *picture) { return vips.image_get_height(picture->header); }

int alt_picture_page_count(const alt_picture *picture) { return vips.image_get_n_pages(picture->header); }

int alt_picture_orientation(const alt_picture *picture) { return vips.image_get_orientation(picture->header); }

const void *alt_picture_blob(const alt_picture *picture, const char *name, size_t *byte_count) {
    const void *bytes = NULL;
    if (vips.image_get_typeof(picture->header, name) != vips.blob_get_type() ||
        vips.image_get_blob(picture->header, name, &bytes, byte_count) != 0)
        return NULL;
    return bytes;
}

static int starts(const char *text, const char *prefix) { return strncmp(text, prefix, strlen(prefix)) == 0; }

static int ends(const char *text, const char *suffix) {
    size_t count = strlen(text), wanted = strlen(suffix);
    return count >= wanted && strcmp(text + count - wanted, suffix) == 0;
}

const char *alt_picture_text(const alt_picture *picture, const char *prefix, const char *suffix) {
    const char *text = NULL;
    char **names = vips.image_get_fields(picture->header);
    for (int i = 0; names != NULL && names[i] != NULL && text == NULL; i++)
        if (starts(names[i], prefix) && ends(names[i], suffix) &&
            vips.image_get_typeof(picture->header, names[i]) == vips.ref_string_get_type() &&
            vips.image_get_string(picture->header, names[i], &text) != 0)
            text = NULL;
    if (names != NULL)
        glib.strfreev(names);
    return text;
}

/// The largest of 1/8, 1/4 and 1/2 at which a JPEG is still no smaller than wanted.
/// vips_thumbnail() keeps a factor of two in hand here, and decodes 12 megapixels whole.
static int jpeg_shrink(int width, int height, int long_side) {
    for (size_t i = 0; i < sizeof jpeg_shrinks / sizeof jpeg_shrinks[0]; i++)
        if (larger(width, height) / jpeg_shrinks[i] >= long_side &&
            smaller(width, height) / jpeg_shrinks[i] >= smallest_shrunk_side)
            return jpeg_shrinks[i];
    return 1;
}

static VipsImage *open_pixels(const alt_picture *picture, int long_side, double scale) {
    int shrink = picture->loader == ALT_LOADER_JPEG
        ? jpeg_shrink(alt_picture_width(picture), alt_picture_height(picture), long_side) : 1;
    return shrink == 1 && scale == 1.0 ? glib.object_ref(picture->header) : load(picture, shrink, scale);
}

/// To 8-bit sRGB, through the embedded profile unless it is to be ignored or turns out to be of no use.
static int to_srgb(VipsObject *context, VipsImage *in, int ignores_profile, VipsImage **out) {
    VipsImage **t = (VipsImage **) vips.object_local_array(context, 2);
    int is_cmyk = vips.image_guess_interpretation(in) == VIPS_INTERPRETATION_CMYK;
    int has_profile = vips.image_get_typeof(in, VIPS_META_ICC_NAME) != 0 && !ignores_profile;
    VipsImage *converted = NULL;
    if (has_profile || is_cmyk) {
        if (vips.icc_transform(in, &t[0], "srgb", "embedded", has_profile, "input_profile", is_cmyk ? "cmyk" : "srgb",
                "black_point_compensation", 1, "intent", VIPS_INTENT_RELATIVE, "depth", 8, NULL) == 0)
            converted = t[0];
        else if (is_cmyk)
            return -1;
    }
    if (converted == NULL) {
        if (vips.colourspace(in, &t[0], VIPS_INTERPRETATION_sRGB, NULL) != 0)
            return -1;
        converted = t[0];
    }
    return vips.cast(converted, out, VIPS_FORMAT_UCHAR, NULL);
}

/// Three bands, or four with alpha, and nothing else.
static int to_rgba(VipsObject *context, VipsImage *in, VipsImage **out) {
    VipsImage **t = (VipsImage **) vips.object_local_array(context, 1);
    int bands = vips.image_get_bands(in);
    if (bands > 4)
        return vips.extract_band(in, out, 0, "n", 4, NULL);
    if (bands >= 3)
        return vips.copy(in, out, NULL);
    if (vips.extract_band(in, &t[0], 0, NULL) != 0)
        return -1;
    VipsImage *grey[] = {t[0], t[0], t[0]};
    return vips.bandjoin(grey, out, 3, NULL);
}

/// Turns what the file says stands on its side.
static int turn_upright(int orientation, alt_pixels *pixels, alt_watch *watch) {
    alt_owned VipsImage *lying = alt_pixels_image(pixels);
    alt_owned VipsImage *upright = NULL;
    alt_pixels turned;
    if (lying == NULL)
        return -1;
    vips.image_set_int(lying, VIPS_META_ORIENTATION, orientation);
    if (vips.autorot(lying, &upright, NULL) != 0 || alt_image_collect(upright, watch, &turned) != 0)
        return -1;
    free(pixels->bytes);
    *pixels = turned;
    return 0;
}

static int render(
    VipsObject *context, VipsImage *source, int long_side, int ignores_profile, alt_watch *watch, alt_pixels *pixels) {
    VipsImage **t = (VipsImage **) vips.object_local_array(context, 3);
    int width = vips.image_get_width(source);
    int height = vips.image_get_height(source);
    double factor = fmin(1.0, (double) long_side / larger(width, height));
    int new_width = larger(1, (int) (width * factor + 0.5));
    int new_height = larger(1, (int) (height * factor + 0.5));
    if (alt_image_reduce(context, source, new_width, new_height, &t[0]) != 0 ||
        to_srgb(context, t[0], ignores_profile, &t[1]) != 0 || to_rgba(context, t[1], &t[2]) != 0 ||
        alt_image_collect(t[2], watch, pixels) != 0)
        return -1;
    // Turning reads pixels out of order, which a source that is read from top to bottom cannot give.
    int orientation = vips.image_get_orientation(t[2]);
    if (orientation != 1 && turn_upright(orientation, pixels, watch) != 0) {
        free(pixels->bytes);
        return -1;
    }
    return 0;
}

int alt_picture_render(
    alt_picture *picture, int long_side, double scale, int ignores_profile, alt_pixels *pixels) {
    alt_owned VipsImage *source = open_pixels(picture, long_side, scale);
    if (source == NULL)
        return -1;
    // The image in the middle only owns what the steps make on the way.
    alt_owned VipsImage *context = vips.image_new();
    return render((VipsObject *) context, source, long_side, ignores_profile, picture->watch, pixels);
}
