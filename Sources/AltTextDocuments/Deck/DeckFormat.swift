/// The kinds of presentation that can be read.
package enum DeckFormat: String, Sendable, Hashable, CaseIterable {
    /// PowerPoint 2007 and later: pptx, pptm, ppsx, ppsm, potx, potm.
    case pptx
    /// OpenDocument: odp, otp.
    case odp
    /// OpenDocument in one XML file.
    case fodp
    /// Keynote 2013 and later.
    case key
    /// PowerPoint 97 to 2003: ppt, pps, pot.
    case ppt
}
