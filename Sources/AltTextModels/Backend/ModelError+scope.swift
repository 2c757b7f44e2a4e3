extension ModelError {
    /// What a failure says about everything else.
    package enum Scope: Sendable, Hashable {
        /// Another picture may fare better.
        case picture
        /// The server is in trouble, and may be back soon.
        case server
        /// The model cannot be asked until somebody does something about it.
        case model
        /// The user stopped it.
        case interruption
    }

    /// Whether the server may charge for the request although no caption came of it.
    package var mayHaveCost: Bool {
        switch kind {
        case Code.refused.rawValue, Code.pictureIgnored.rawValue, Code.unreadableAnswer.rawValue,
            Code.connectionLost.rawValue, Code.timedOut.rawValue:
            true
        default: false
        }
    }

    /// What the failure says about everything else.
    package var scope: Scope {
        switch kind {
        case Code.interrupted.rawValue: .interruption
        case Code.notReachable.rawValue, Code.rateLimited.rawValue, Code.overloaded.rawValue,
            Code.serverError.rawValue, Code.connectionLost.rawValue, Code.timedOut.rawValue,
            Code.engineCrashed.rawValue:
            .server
        case Code.unknownModel.rawValue, Code.retired.rawValue, Code.missingEngine.rawValue,
            Code.missingKey.rawValue, Code.unboundKey.rawValue, Code.insecureKey.rawValue, Code.untrustedFile.rawValue,
            Code.wrongKey.rawValue, Code.notAllowed.rawValue,
            Code.remoteRefused.rawValue, Code.notPulled.rawValue, Code.noVision.rawValue,
            Code.notFound.rawValue, Code.quotaSpent.rawValue, Code.notInstalled.rawValue, Code.badModelFile.rawValue,
            Code.engineFailed.rawValue, Code.outOfMemory.rawValue, Code.diskFull.rawValue:
            .model
        default: .picture
        }
    }
}
