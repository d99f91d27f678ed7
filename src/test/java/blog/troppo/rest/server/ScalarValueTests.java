package blog.troppo.rest.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Numbers, truths and texts at the edges of their types. */
class ScalarValueTests {

	private static final String HUGE = "1" + "0".repeat(400);

	private static JsonNode json(String text) {
		return RestJson.MAPPER.readTree(text);
	}

	private static JsonNode read(String type, String value) throws InvalidValue {
		return new ScalarValue("n", RestJson.object()).of(type, json(value));
	}

	private static InvalidValue refusal(String schema, String value) {
		return assertThatExceptionOfType(InvalidValue.class)
			.isThrownBy(() -> SchemaValue.of(json(value), json(schema), "n"))
			.actual();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			1.0                    | 1
			"1.0"                  | 1
			" 12 "                 | 12
			"+7"                   | 7
			"1e3"                  | 1000
			"9007199254740993"     | 9007199254740993
			9007199254740993       | 9007199254740993
			9223372036854775807    | 9223372036854775807
			"9223372036854775808"  | 9223372036854775807
			"-99999999999999999999"| -9223372036854775808
			"1e400"                | 0
			""")
	void wholeNumbersAreAsPhpReadsThem(String value, String number) throws InvalidValue {
		assertThat(read("integer", value)).hasToString(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"1.5\"", "1.5", "\"0x10\"", "\"NaN\"", "\"1 2\"", "\"\"", "\"１\"", "true", "null",
			"\"12f\"", "\"1_000\"" })
	void otherTextsAreNone(String value) {
		assertThat(refusal("{\"type\":\"integer\"}", value).code()).isEqualTo("rest_invalid_type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "integer", "number", "boolean", "string", "array", "object", "null" })
	void aNumberThatIsTooLargeForAnyTypeIsNoFailure(String type) {
		for (String value : new String[] { HUGE, "-" + HUGE, HUGE + ".5", "1e999999", "99999999999999999999" }) {
			for (String schema : new String[] { "{\"type\":\"%s\"}", "{\"type\":[\"null\",\"%s\"]}",
					"{\"type\":\"%s\",\"enum\":[1]}", "{\"type\":\"%s\",\"maximum\":5,\"multipleOf\":2}" }) {
				try {
					assertThat(SchemaValue.of(json(value), json(schema.formatted(type)), "n")).isNotNull();
				}
				catch (InvalidValue ex) {
					assertThat(ex.code()).startsWith("rest_");
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "true, true", "false, false", "1, true", "0, false", "'\"FALSE\"', false", "'\"True\"', true",
			"'\"0\"', false", "'\"1\"', true" })
	void truthsAreWordsOrDigits(String value, boolean truth) throws InvalidValue {
		assertThat(read("boolean", value).booleanValue()).isEqualTo(truth);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2", "-1", "99999999999999999999", "\"yes\"", "\"\"", "\" 1\"", "1.0" })
	void nothingElseIsATruth(String value) {
		assertThat(refusal("{\"type\":\"boolean\"}", value).code()).isEqualTo("rest_invalid_type");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"type":"integer","minimum":1}                                         | 0 | n must be greater than or equal to 1
					{"type":"integer","minimum":1,"exclusiveMinimum":true}                 | 1 | n must be greater than 1
					{"type":"number","maximum":1.5}                                        | 2 | n must be less than or equal to 1.5
					{"type":"number","maximum":2,"exclusiveMaximum":true}                  | 2 | n must be less than 2
					{"type":"integer","minimum":1,"maximum":100}                           | 0 | n must be between 1 (inclusive) and 100 (inclusive)
					{"type":"integer","minimum":1,"maximum":9,"exclusiveMaximum":true}     | 9 | n must be between 1 (inclusive) and 9 (exclusive)
					""")
	void theBoundsAreNamed(String schema, String value, String message) {
		assertThat(refusal(schema, value)).returns("rest_out_of_bounds", InvalidValue::code)
			.returns(message, InvalidValue::message);
	}

	@Test
	void aCharacterOutsideTheFirstPlaneCountsOnce() throws InvalidValue {
		JsonNode schema = json("{\"type\":\"string\",\"maxLength\":2,\"minLength\":2}");
		assertThat(SchemaValue.of(json("\"\ud83d\ude00\ud83d\ude00\""), schema, "n").stringValue()).hasSize(4);
		assertThat(refusal(schema.toString(), "\"\ud83d\ude00\"").message())
			.isEqualTo("n must be at least 2 characters long.");
	}

	@ParameterizedTest
	@CsvSource({ "ip, 127.0.0.1, true", "ip, 256.0.0.1, false", "ip, ::1, true", "ip, ::ffff:1.2.3.4, true",
			"ip, 1::2::3, false", "ip, fe80::1%eth0, false", "ip, [::1], false", "ip, :, false", "ip, 1.2.3, false",
			"hex-color, #ABC, true", "hex-color, #abcdef, true", "hex-color, #abcd, false", "hex-color, abc, false",
			"uuid, 01234567-89ab-cdef-0123-456789abcdef, true", "uuid, 01234567-89AB-cdef-0123-456789abcdef, false",
			"date-time, 2020-02-30T25:00:00, false", "date-time, 2020-02-29T23:59:60Z, true",
			"date-time, 2020-02-29 23:59:59+05:30, true", "date-time, 2020-02-29, false", "email, a@b.example, true",
			"email, a@b, false" })
	void formatsAreChecked(String format, String text, boolean right) throws InvalidValue {
		String schema = "{\"type\":\"string\",\"format\":\"%s\"}".formatted(format);
		if (right) {
			assertThat(SchemaValue.of(RestJson.of(text), json(schema), "n").stringValue()).isEqualTo(text);
		}
		else {
			assertThat(refusal(schema, RestJson.of(text).toString()).code()).startsWith("rest_invalid_");
		}
	}

}
