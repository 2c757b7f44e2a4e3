internal import AltText
internal import AltTextLedger
internal import AltTextRuns

/// What a run would take, and the button that begins it.
struct PlanPage {
    let visit: SessionGate.Visit
    let gallery: GalleryRecord
    let plan: RunPlan

    private var address: String { "/gallery/\(gallery.id)" }

    var page: Page { Page(title: "What the run would take", visit: visit, section: .gallery, content: content) }

    private var content: HTML {
        """
        <h1>What the run would take</h1>
        <p class="facts">\(HTML.words(gallery.gallery.description))</p>
        \(state)
        <p><a href="\(address)/run">Change the settings</a></p>
        """
    }

    private var state: HTML {
        switch plan.state {
        case .looking(let count):
            """
            <section data-live><p role="status">\(count == 0 ? "Looking at the pictures…" : "\(count) pictures looked at…")</p>
            <p><a class="button" href="\(address)/plans/\(plan.name)">Look again</a></p></section>
            """
        case .failed(let reason): "<p class=\"notice problem\" role=\"alert\">\(reason)</p>"
        case .ready(let forecast): ready(forecast)
        }
    }

    private func ready(_ forecast: RunForecast) -> HTML {
        let unread: HTML? = forecast.unreadable == 0 ? nil : " \(forecast.unreadable) could not be read."
        let estimate: HTML? =
            forecast.toDescribe > forecast.sampled && forecast.sampled > 0
            ? "<p class=\"hint\">Estimated from \(forecast.sampled) of them.</p>" : nil
        return """
            <p class="lead">\(forecast.toDescribe) of \(forecast.listed) pictures would be described; \(forecast.settled) have
            a text, need none or wait.\(unread)</p>
            <div class="scroll" tabindex="0" role="region" aria-label="What each model would take">
            <table><thead><tr><th scope="col">Model</th><th scope="col">Pictures go</th>
            <th scope="col" class="number">Tokens read</th><th scope="col" class="number">Price</th>
            <th scope="col" class="number">Time</th></tr></thead><tbody>\(forecast.shares.map(row))</tbody></table></div>
            \(estimate)
            \(limits)
            \(forecast.toDescribe > 0 ? begin(forecast) : "<p>There is nothing to do.</p>")
            """
    }

    private func row(_ share: RunForecast.Share) -> HTML {
        let price: HTML = share.dollars.map { $0 == 0 ? "free" : "about US$ \(CaptionsHTML.money($0))" } ?? "unknown"
        return """
            <tr><th scope="row">\(HTML.words(share.model))</th>
            <td>\(share.isRemote ? "<strong>off this machine</strong>" : "nowhere: it runs on this machine")</td>
            <td class="number">\(share.inputTokens.map { "about \($0)" as HTML } ?? "unknown")</td>
            <td class="number">\(price)</td>
            <td class="number">\(share.duration.map(Self.words) ?? "unknown")</td></tr>
            """
    }

    private var limits: HTML {
        let options = plan.wish.options
        let cost: HTML? = options.maximumDollars.map {
            "It stops before it could cost more than US$ \(CaptionsHTML.money($0))."
        }
        let retries: HTML? = options.rule.retriesFailures ? "What failed before is tried again." : nil
        return """
            <p>Texts with a confidence of at least \(ConfidenceHTML.percent(options.minimumConfidence)) are published; the
            rest become drafts. \(cost) \(retries)</p>
            """
    }

    private func begin(_ forecast: RunForecast) -> HTML {
        """
        <form method="post" action="\(address)/plans/\(plan.name)">\(Page.formToken(visit))
        <p class="buttons"><button class="primary">Begin: describe \
        \(forecast.toDescribe == 1 ? "1 picture" : "\(forecast.toDescribe) pictures")</button></p></form>
        """
    }

    private static func words(_ duration: Duration) -> HTML {
        let seconds = duration / .seconds(1)
        switch seconds {
        case ..<90: return "about \(max(1, Int(seconds.rounded()))) s"
        case ..<5400: return "about \(Int((seconds / 60).rounded())) min"
        default: return "about \(Int((seconds / 3600).rounded())) h"
        }
    }
}
