internal import AltText
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Response {
    /// An answer in JSON.
    static func json(
        _ value: JSON, status: HTTPResponse.Status = .ok, headers: HTTPFields = HTTPFields()
    ) -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        return Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: value.utf8)))
    }

    /// Sends a browser on with GET.
    static func seeOther(_ path: String, headers: HTTPFields = HTTPFields()) -> Response {
        var headers = headers
        headers[.location] = path
        return Response(status: .seeOther, headers: headers)
    }

    /// The answer to who has seen this state already.
    static func notModified(_ headers: HTTPFields) -> Response {
        Response(status: .notModified, headers: headers)
    }
}

extension APIError {
    var response: Response { .json(json, status: status, headers: headers) }
}
