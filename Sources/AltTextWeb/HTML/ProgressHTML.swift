internal import AltTextLedger

/// How a gallery stands; the script keeps it up to date.
enum ProgressHTML {
    static func section(_ progress: GalleryProgress, _ gallery: GalleryRecord.ID) -> HTML {
        """
        <section data-progress="/gallery/\(gallery.rawValue)/progress" aria-label="How it stands">
        <p><progress max="\(max(progress.total, 1))" value="\(progress.settled)" data-value="settled"
         aria-label="Pictures that have a text or need none"></progress><br>
        <span data-value="settled-words">\(progress.settledWords)</span></p>
        <p class="facts"><span data-value="run" role="status">\(progress.runWords)</span>
        <span data-value="cost">\(progress.costWords)</span></p>
        </section>
        """
    }
}
