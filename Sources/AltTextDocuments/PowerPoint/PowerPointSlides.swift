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

    /// What came of slides that follow each other.
    struct Reading: Sendable {
        fileprivate(set) var slides: [Slide] = []
        fileprivate(set) var problems: [DeckProblem] = []
    }

    /// Slides for which one more thread is worth its start, with a parser of its own.
    private static let slidesAThread = 100
    /// What unpacks and parses beyond that waits for memory.
    private static let mostThreads = 8

    let places: [Place]
    let contents: DeckContents
    let authors: [String: String]

    /// The slides in their order, whichever thread has read them.
    ///
    /// - Throws: where the deck needs a password.
    func read(_ package: OfficePackage) throws(DocumentError) -> Reading {
        let threadCount = min(
            ProcessInfo.processInfo.activeProcessorCount, places.count / Self.slidesAThread, Self.mostThreads)
        guard threadCount > 1 else { return try read(places[...], package) }
        let batches = Batches(of: places)
        ThreadTeam.run(threadCount) { [archive = package.archive] in work(on: batches, OfficePackage(archive)) }
        return try batches.all()
    }

    private func work(on batches: Batches, _ package: OfficePackage) {
        while let batch = batches.next() {
            do throws(DocumentError) {
                batches.finish(batch, .success(try read(batch, package)))
            } catch {
                batches.finish(batch, .failure(error))
            }
        }
    }

    private func read(_ places: ArraySlice<Place>, _ package: OfficePackage) throws(DocumentError) -> Reading {
        var reading = Reading()
        for place in places {
            guard let part = place.part else {
                let message = "The slide is listed but missing: nothing of it could be read."
                reading.slides.append(Slide(number: place.number))
                reading.problems.append(DeckProblem(slide: place.number, message: message))
                continue
            }
            var slide = PowerPointSlide(number: place.number, part: part, package: package, authors: authors)
            try slide.read(contents)
            slide.result.section = place.section
            reading.slides.append(slide.result)
            reading.problems += slide.problems
        }
        return reading
    }
}

extension PowerPointSlides {
    /// The slides that are still to be read, a few at a time, and those that have been.
    private final class Batches: Sendable {
        private static let slidesAtOnce = 16

        private let places: [Place]
        private let start = Atomic(0)
        private let finished = Mutex<[(first: Int, result: Result<Reading, DocumentError>)]>([])

        init(of places: [Place]) {
            self.places = places
        }

        func next() -> ArraySlice<Place>? {
            let first = start.add(Self.slidesAtOnce, ordering: .relaxed).oldValue
            return first < places.count ? places[first..<min(first + Self.slidesAtOnce, places.count)] : nil
        }

        func finish(_ batch: ArraySlice<Place>, _ result: Result<Reading, DocumentError>) {
            finished.withLock { $0.append((batch.startIndex, result)) }
        }

        /// What was read, in the order of the slides.
        func all() throws(DocumentError) -> Reading {
            var all = Reading()
            all.slides.reserveCapacity(places.count)
            for batch in finished.withLock({ $0 }).sorted(by: { $0.first < $1.first }) {
                let reading = try batch.result.get()
                all.slides += reading.slides
                all.problems += reading.problems
            }
            return all
        }
    }
}
