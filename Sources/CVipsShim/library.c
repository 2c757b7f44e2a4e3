#include "library.h"
#include <dlfcn.h>
#include <stdio.h>

alt_vips vips;
alt_glib glib;

static char failure[512] = "";

// The first name is for the loader to find; Homebrew's and MacPorts' folders are not among those that it searches.
static const char *const names[] = {
#ifdef __APPLE__
    "libvips.42.dylib", "/opt/homebrew/lib/libvips.42.dylib", "/usr/local/lib/libvips.42.dylib",
    "/opt/local/lib/libvips.42.dylib",
#else
    "libvips.so.42",
#endif
};

static void keep_failure(void) {
    const char *message = dlerror();
    if (failure[0] == '\0')
        snprintf(failure, sizeof failure, "%s", message != NULL ? message : "no reason given");
}

static void *open_library(void) {
    void *library = NULL;
    for (size_t i = 0; i < sizeof names / sizeof names[0] && library == NULL; i++) {
        library = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
        if (library == NULL)
            keep_failure();
    }
    return library;
}

/// Looks in the library and in those that came with it.
static int find(void *library, const char *name, void *pointer) {
    *(void **) pointer = dlsym(library, name);
    if (*(void **) pointer != NULL)
        return 0;
    keep_failure();
    return -1;
}

#define ALT_FIND_VIPS(result, name, parameters) missing |= find(library, "vips_" #name, &vips.name);
#define ALT_FIND_GLIB(result, name, parameters) missing |= find(library, "g_" #name, &glib.name);

int alt_library_load(void) {
    int missing = 0;
    void *library = open_library();
    if (library == NULL)
        return -1;
    ALT_VIPS_FUNCTIONS(ALT_FIND_VIPS)
    ALT_GLIB_FUNCTIONS(ALT_FIND_GLIB)
    // It stays: libvips cannot be unloaded.
    return missing;
}

const char *alt_library_error(void) { return failure; }
