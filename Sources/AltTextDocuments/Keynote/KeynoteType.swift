/// The types of objects in a Keynote file that matter here, with their numbers in the archives.
///
/// Numbers and the fields read from them are the same in Keynote 10.2 to 14.5, and in files since 2013.
enum KeynoteType: UInt64 {
    case document = 1
    case show = 2
    case slideNode = 4
    case slide = 5
    case placeholder = 7
    case note = 15
    case annotationAuthor = 212
    case textStorage = 2001
    case laterTextStorage = 2005
    case shape = 2011
    case characterStyle = 2021
    case paragraphStyle = 2022
    case listStyle = 2023
    case hyperlink = 2032
    case image = 3005
    case group = 3008
    case commentStorage = 3056
    case chart = 5021
    case table = 6000
    case packageMetadata = 11006
}
