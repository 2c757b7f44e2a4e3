internal import AltTextGalleries
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore

/// Makes every error an answer in one shape, and none of them tells about the inside.
struct ErrorMiddleware: RouterMiddleware {
    let endpoints: EndpointList
    let log: SecurityLog

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let answer = answer(to: error, request)
            log.note(answer, request, context)
            if answer.status.kind == .serverError {
                context.logger.error("Failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            }
            return request.wantsPage && !request.isByScript
                ? ErrorPage.response(to: answer, request) : answer.response
        }
    }

    private func answer(to error: any Error, _ request: Request) -> APIError {
        switch error {
        case let error as APIError: error
        case let error as LedgerError: APIError(error)
        case let error as GalleryError: APIError(error)
        case is NIOTooManyBytesError:
            APIError(
                .contentTooLarge, "body_too_large", "The body is larger than \(SentObject.largest >> 10) KiB.")
        case let error as HTTPError where error.status == .notFound: nothing(at: request)
        case let error as HTTPError where error.status.kind == .clientError:
            APIError(error.status, "bad_request", error.body ?? "The request could not be understood.")
        default: .internalFailure()
        }
    }

    private func nothing(at request: Request) -> APIError {
        let methods = endpoints.methods(at: request.uri.path)
        return methods.isEmpty || methods.contains(request.method) ? .noSuchPath() : .wrongMethod(allowed: methods)
    }
}

/// What people see of an error.
enum ErrorPage {
    static func response(to error: APIError, _ request: Request) -> Response {
        if error.kind == APIError.signedOutKind, request.isReading {
            return .seeOther("/sign-in?next=\(PathText.encode(request.uri.description))")
        }
        let page = Page(
            title: title(error.status),
            content: """
                <h1>\(title(error.status))</h1>
                <p>\(error.message)</p>
                <p><a href="/review">Go to the review queue</a></p>
                """)
        return page.response(error.status, headers: error.headers)
    }

    private static func title(_ status: HTTPResponse.Status) -> String {
        switch status.code {
        case 401: "Signed out"
        case 403: "Not allowed"
        case 404: "Nothing here"
        case 409, 412: "Somebody was faster"
        case 429: "Too many attempts"
        case 400..<500: "That did not work"
        default: "The server failed"
        }
    }
}
