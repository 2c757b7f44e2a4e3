import Testing

/// `#expect` for calls that change what they are called on, which the macro does not take.
func expect<Value: Equatable>(_ value: Value, _ expected: Value, at location: SourceLocation = #_sourceLocation) {
    #expect(value == expected, sourceLocation: location)
}
