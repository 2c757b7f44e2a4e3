internal import AltText

extension SiteFault {
    /// The fault in words for people, without the token in them.
    func galleryError(at url: String, site: String, token: Secret) -> GalleryError {
        let words = token.redacted(from: words).excerpt
        let said = words.isEmpty ? "" : ": \(words)"
        let (event, remedy) = sentence(at: url.excerpt, site: site, said: said)
        return GalleryError(code, event, remedy: remedy, mayHaveHappened: mayHaveHappened)
    }

    private func sentence(at url: String, site: String, said: String) -> (event: String, remedy: String?) {
        let number = status.map { " (\($0))" } ?? ""
        return switch code {
        case .wrongToken:
            ("\(site) refuses the token\(said)", "Check ALTTEXT_ALBUM_TOKEN or the stored key")
        case .notAllowed:
            ("\(site) does not allow this with the token\(said)", "Check what the token may do, and use another")
        case .gone: ("There is nothing at \(url)\(number)", "Check the list and the address of the site")
        case .conflict: ("The text at \(url) was changed in between\(said)", nil)
        case .refused: ("\(site) does not take the text\(number)\(said)", "Shorten it, or write it in the site itself")
        case .rateLimited:
            ("\(site) wants to be asked less often\(number)\(said)", "Wait, then run again with fewer requests at once")
        case .notReachable: ("\(site) is not reachable\(said)", "Check the address and the network")
        case .connectionLost: ("The connection to \(site) broke\(said)", "Run again")
        case .tooSlow: ("\(site) did not answer in time\(number)", "Run again when it is less busy")
        case .tooLarge: ("\(url) sends \(words), which is too much", "Check the address")
        case .unreadableAnswer:
            ("The answer from \(url) is \(words), not that of an album site", "Check the address of the site")
        case .interrupted: ("Interrupted while \(site) was asked", nil)
        default: siteError(url: url, site: site, number: number, said: said)
        }
    }

    private func siteError(
        url: String, site: String, number: String, said: String
    ) -> (event: String, remedy: String?) {
        switch status {
        case 405:
            (
                "\(site) does not let \(url) be changed\(number)\(said)",
                "Check that the address leads to an album site that can be written to"
            )
        case .some(500...): ("\(site) failed\(number)\(said)", "Run again later; if it stays, look at the site's log")
        default: ("\(site) does not accept the request\(number)\(said)", "Check the address of the site")
        }
    }
}
