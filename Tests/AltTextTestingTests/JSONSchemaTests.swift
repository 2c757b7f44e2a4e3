import AltTextTesting
import Testing

@Suite struct JSONSchemaTests {
    private let schemas = JSONSchema(document: [
        "shapes": [
            "name": ["type": "string", "maxLength": 3], "names": ["type": "array", "items": ["$ref": "#/shapes/name"]],
        ]
    ])

    @Test(arguments: [
        ("\"abc\"", "{\"$ref\": \"#/shapes/name\"}"), ("[\"a\", \"b\"]", "{\"$ref\": \"#/shapes/names\"}"),
        ("1", "{\"type\": \"integer\"}"), ("1.5", "{\"type\": [\"string\", \"number\"]}"),
        ("null", "{\"type\": [\"string\", \"null\"]}"), ("{\"a\": 1}", "{\"required\": [\"a\"]}"),
        ("{\"a\": 1}", "{\"properties\": {\"a\": {\"const\": 1}}, \"additionalProperties\": false}"),
        ("\"b\"", "{\"enum\": [\"a\", \"b\"]}"), ("2", "{\"oneOf\": [{\"const\": 1}, {\"const\": 2}]}"),
        ("5", "{\"minimum\": 5, \"maximum\": 5, \"description\": \"five\"}"),
    ])
    func `What fits has no faults`(value: String, schema: String) throws {
        #expect(schemas.faults(in: try JSONValue(parsing: value), against: try JSONValue(parsing: schema)) == [])
    }

    @Test(arguments: [
        ("\"abcd\"", "{\"$ref\": \"#/shapes/name\"}"), ("[\"a\", 2]", "{\"$ref\": \"#/shapes/names\"}"),
        ("1.5", "{\"type\": \"integer\"}"), ("null", "{\"type\": \"string\"}"), ("{}", "{\"required\": [\"a\"]}"),
        ("{\"b\": 1}", "{\"properties\": {\"a\": {}}, \"additionalProperties\": false}"),
        ("\"c\"", "{\"enum\": [\"a\", \"b\"]}"), ("1", "{\"oneOf\": [{\"const\": 1}, {\"type\": \"integer\"}]}"),
        ("3", "{\"anyOf\": [{\"const\": 1}, {\"const\": 2}]}"), ("4", "{\"minimum\": 5}"),
        ("1", "{\"$ref\": \"#/shapes/nothing\"}"), ("1", "{\"multipleOf\": 2}"),
    ])
    func `What does not fit has faults, and so has a schema that is not understood`(
        value: String, schema: String
    ) throws {
        #expect(schemas.faults(in: try JSONValue(parsing: value), against: try JSONValue(parsing: schema)) != [])
    }
}
