import Dispatch
import Foundation
import Synchronization

/// Reads the slides of a PowerPoint deck, many on several threads: unpacking and parsing are all there is to wait for.
struct PowerPointSlides: Sendable {
    /// Where a slide is to be found.
    struct Place: Sendable {
        let number: Int
        /// `nil` where the slide is listed but missing.
        let part: String?
        let section: String?
    }

    typealias Reading = (slide: Slide, problems: [DeckProblem])

    /// How many slides a thread reads before it asks for more.
    private static let slidesAtOnce = 16
    /// Slides for which one more thread is worth its start, with an archive and a parser of its own.
    private static let slidesAThread = 100
    /// What unpacks and parses beyond that waits for memory.
    private static let mostThreads = 8

    let places: [Place]
    let contents: DeckContents
    let authors: [String: String]

    /// The slides in their order, whichever thread has read them.
    ///
    /// - Throws: where the deck needs a password.
    func read(_ package: OfficePackage) throws(DocumentError) -> [Reading] {
        let threadCount = min(
            ProcessInfo.processInfo.activeProcessorCount, places.count / Self.slidesAThread, Self.mostThreads)
        guard threadCount > 1, let file = package.archive.file else { return try read(places[...], package) }
        let next = Atomic(0)
        let batches = Mutex<[Int: Result<[Reading], DocumentError>]>([:])
        DispatchQueue.concurrentPerform(iterations: threadCount) { thread in
            // A thread that gets no archive leaves its share to the others.
            guard let own = thread == 0 ? package : try? OfficePackage(file.open()) else { return }
            while let batch = batch(next.add(1, ordering: .relaxed).oldValue) {
                let reading = Result { () throws(DocumentError) in try read(batch, own) }
                batches.withLock { $0[batch.startIndex] = reading }
            }
        }
        return try batches.withLock { $0 }.sorted { $0.key < $1.key }.flatMap { batch throws(DocumentError) in
            try batch.value.get()
        }
    }

    private func batch(_ number: Int) -> ArraySlice<Place>? {
        let start = number * Self.slidesAtOnce
        return start < places.count ? places[start..<min(start + Self.slidesAtOnce, places.count)] : nil
    }

    private func read(_ places: ArraySlice<Place>, _ package: OfficePackage) throws(DocumentError) -> [Reading] {
        var readings: [Reading] = []
        for place in places { readings.append(try read(place, package)) }
        return readings
    }

    private func read(_ place: Place, _ package: OfficePackage) throws(DocumentError) -> Reading {
        guard let part = place.part else {
            let message = "The slide is listed but missing: nothing of it could be read."
            return (Slide(number: place.number), [DeckProblem(slide: place.number, message: message)])
        }
        var slide = PowerPointSlide(number: place.number, part: part, package: package, authors: authors)
        try slide.read(contents)
        slide.result.section = place.section
        return (slide.result, slide.problems)
    }
}
