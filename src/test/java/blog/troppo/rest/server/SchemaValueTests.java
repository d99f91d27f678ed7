package blog.troppo.rest.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Values checked by schema as WordPress does, with its words for what is wrong. */
class SchemaValueTests {

	private static final String TERMS = """
			{"type": ["object", "array"], "oneOf": [
				{"title": "Term ID List", "type": "array", "items": {"type": "integer"}},
				{"title": "Term ID Taxonomy Query", "type": "object", "additionalProperties": false, "properties": {
					"terms": {"type": "array", "items": {"type": "integer"}},
					"operator": {"type": "string", "enum": ["AND", "OR"]}}}]}""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"type": "integer"}                                          | "12"        | 12
			{"type": "integer"}                                          | "1.0"       | 1
			{"type": "integer"}                                          | "1e1"       | 10
			{"type": "integer"}                                          | " 1"        | 1
			{"type": "integer"}                                          | 7           | 7
			{"type": "integer"}                                          | "99999999999999999999" | 9223372036854775807
			{"type": "integer"}                                          | "-1e20"     | -9223372036854775808
			{"type": "integer"}                                          | "1e400"     | 0
			{"type": "integer"}                                          | "-1e99999999999" | 0
			{"type": "integer"}                                          | 1e400       | 0
			{"type": "string", "format": "ip"}                           | "01.2.3.4"  | "01.2.3.4"
			{"type": "string", "format": "ip"}                           | "::"        | "::"
			{"type": "string", "format": "ip"}                           | "::ffff:1.2.3.4" | "::ffff:1.2.3.4"
			{"type": "number"}                                           | "-.5"       | -0.5
			{"type": "boolean"}                                          | "true"      | true
			{"type": "boolean"}                                          | "FALSE"     | false
			{"type": "boolean"}                                          | "0"         | false
			{"type": "boolean"}                                          | 1           | true
			{"type": "string"}                                           | "x y"       | "x y"
			{"type": "array", "items": {"type": "integer"}}              | "1,2 3"     | [1,2,3]
			{"type": "array", "items": {"type": "integer"}}              | ""          | []
			{"type": "array", "items": {"type": "string"}}               | ["a","b"]   | ["a","b"]
			{"type": "object"}                                           | ""          | {}
			{"type": ["string", "null"]}                                 | null        | null
			{"type": ["boolean", "array"], "items": {"type": "string"}}  | "true"      | true
			{"type": ["boolean", "array"], "items": {"type": "string"}}  | "post,page" | ["post","page"]
			{"type": "string", "format": "date-time"} | "2020-02-31T00:00:00" | "2020-02-31T00:00:00"
			""")
	void aValueBecomesOneOfItsType(String schema, String value, String expected) throws InvalidValue {
		assertThat(SchemaValue.of(json(value), json(schema), "x").toString()).isEqualTo(json(expected).toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"type": "integer"}                                | "abc" | rest_invalid_type | x is not of type integer.
					{"type": "integer"}                                | "1.5" | rest_invalid_type | x is not of type integer.
					{"type": "integer"}                                | "0x1" | rest_invalid_type | x is not of type integer.
					{"type": "integer"}                                | ""    | rest_invalid_type | x is not of type integer.
					{"type": "boolean"}                                | "2"   | rest_invalid_type | x is not of type boolean.
					{"type": "boolean"}                                | "yes" | rest_invalid_type | x is not of type boolean.
					{"type": "string"}                                 | 5     | rest_invalid_type | x is not of type string.
					{"type": "string"}                                 | ["x"] | rest_invalid_type | x is not of type string.
					{"type": "array", "items": {"type": "integer"}}    | {"a":1} | rest_invalid_type | x is not of type array.
					{"type": "array", "items": {"type": "integer"}}    | "1,a" | rest_invalid_type | x[1] is not of type integer.
					{"type": "integer", "minimum": 1}                  | 0 | rest_out_of_bounds | x must be greater than or equal to 1
					{"type": "integer", "minimum": 1, "maximum": 100}  | 101 | rest_out_of_bounds | x must be between 1 (inclusive) and 100 (inclusive)
					{"type": "string", "enum": ["asc", "desc"]}        | "up" | rest_not_in_enum | x is not one of asc and desc.
					{"type": "string", "enum": ["exact"]}              | "up" | rest_not_in_enum | x is not exact.
					{"type": "string", "enum": ["a", "b", "c"]}        | "" | rest_not_in_enum | x is not one of a, b, and c.
					{"type": "string", "format": "date-time"}          | "2020-01-01" | rest_invalid_date | Invalid date.
					{"type": "string", "format": "email"}              | "bad" | rest_invalid_email | Invalid email address.
					{"type": "string", "format": "hex-color"}          | "red" | rest_invalid_hex_color | Invalid hex color.
					{"type": "string", "minLength": 2}                 | "a" | rest_too_short | x must be at least 2 characters long.
					{"type": "string", "maxLength": 1}                 | "ab" | rest_too_long | x must be at most 1 character long.
					{"type": "string", "pattern": "^[a-z]+$"}          | "A1" | rest_invalid_pattern | x does not match pattern ^[a-z]+$.
					{"type": "array", "items": {}, "minItems": 2}      | "a" | rest_too_few_items | x must contain at least 2 items.
					{"type": "array", "items": {}, "maxItems": 1}      | "a,b" | rest_too_many_items | x must contain at most 1 item.
					{"type": "array", "items": {}, "uniqueItems": true} | "a,a" | rest_duplicate_items | x has duplicate items.
					{"type": "object", "required": ["a"]}              | {} | rest_property_required | a is a required property of x.
					{"type": "object", "additionalProperties": false}  | {"a":1} | rest_additional_properties_forbidden | a is not a valid property of Object.
					{"type": "number", "multipleOf": 5}                | 7 | rest_invalid_multiple | x must be a multiple of 5.
					""")
	void whatIsWrongIsSaidInWordPresssWords(String schema, String value, String code, String message) {
		assertThat(refusal(schema, value)).isEqualTo(code + ": " + message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"abc" | rest_no_matching_schema: x is not a valid Term ID List. Reason: x[0] is not of type integer.
					{"operator":"nope"} | rest_no_matching_schema: x is not a valid Term ID Taxonomy Query. Reason: x[operator] is not one of AND and OR.
					{"terms":"5","foo":"1"} | rest_no_matching_schema: x is not a valid Term ID Taxonomy Query. Reason: foo is not a valid property of Object.
					"" | rest_one_of_multiple_matches: x matches Term ID List and Term ID Taxonomy Query, but should match only one.
					""")
	void ofSeveralWaysTheNearestIsNamed(String value, String message) {
		assertThat(refusal(TERMS, value)).isEqualTo(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { ":", ":::", "1::2::3", "fe80::1%eth0", "1:2:3:4:5:6:7:8:9", "g::", "1.2.3", "256.1.1.1",
			"[::1]", "localhost" })
	void whatNoComputerHasIsNoAddress(String address) {
		assertThat(refusal("{\"type\": \"string\", \"format\": \"ip\"}", "\"" + address + "\""))
			.isEqualTo("rest_invalid_ip: x is not a valid IP address.");
	}

	@Test
	void aNumberTooLongForAComputerIsOutOfBounds() {
		assertThat(refusal("{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 100}", "\"99999999999999999999\""))
			.isEqualTo("rest_out_of_bounds: x must be between 1 (inclusive) and 100 (inclusive)");
	}

	@Test
	void nestingHasAnEnd() {
		String value = "[".repeat(200) + "1" + "]".repeat(200);
		String schema = "{\"type\":\"array\",\"items\":".repeat(200) + "{}" + "}".repeat(200);
		assertThat(refusal(schema, value)).contains("rest_invalid_type");
	}

	private static String refusal(String schema, String value) {
		InvalidValue refused = catchThrowableOfType(InvalidValue.class,
				() -> SchemaValue.of(json(value), json(schema), "x"));
		return refused.details().path("code").asString() + ": " + refused.message();
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
