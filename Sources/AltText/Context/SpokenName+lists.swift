extension SpokenName {
    /// What cameras, phones, scanners and programs write into the names of files.
    static let cameraWords: Set<String> = [
        // Cameras and phones.
        "burst", "cimg", "cover", "dji", "dsc", "dscf", "dscn", "dsci", "gopr", "gopro", "hdr", "hpim", "imag", "img",
        "imgp", "kimg", "mvi", "mvimg", "night", "pano", "panorama", "pict", "portrait", "pxl", "raw", "sam",
        "snapchat",
        "vid", "vlcsnap", "wp",
        // Screens.
        "bildschirmfoto", "capture", "screen", "screenshot", "screencap", "screengrab", "shot",
        // Messengers and networks.
        "facebook", "instagram", "received", "signal", "telegram", "whatsapp",
        // Scanners, and nobody in particular.
        "bild", "copy", "download", "edit", "edited", "export", "exported", "file", "foto", "image", "images", "kopie",
        "large", "medium", "new", "original", "output", "photo", "photos", "pic", "pics", "picture", "pictures",
        "resized", "scaled", "scan", "scanned", "small", "thumb", "thumbnail", "unbenannt", "unknown", "unnamed",
        "untitled", "upload",
        // Formats, where a name carries two.
        "avif", "gif", "heic", "heif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp",
    ]

    /// Folders that say only that pictures are in them.
    static let genericFolders: Set<String> = [
        "album", "albums", "all", "archive", "assets", "backup", "bilder", "cache", "camera", "camera roll",
        "camera uploads", "content", "data", "dcim", "desktop", "documents", "download", "downloads", "export",
        "exports", "files", "foto", "fotos", "galleries", "gallery", "home", "image", "images", "img", "imgs", "import",
        "imports", "incoming", "media", "misc", "new", "new folder", "original", "originals", "photo", "photos", "pic",
        "pics", "picture", "pictures", "public", "static", "temp", "thumbnails", "thumbs", "tmp", "unsorted",
        "untitled",
        "untitled folder", "upload", "uploads", "wp content",
    ]
}
