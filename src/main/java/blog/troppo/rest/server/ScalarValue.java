package blog.troppo.rest.server;

import java.math.BigDecimal;
import java.net.Inet6Address;
import java.util.regex.Pattern;

import blog.troppo.formatting.Emails;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A string, number, truth or null, checked and made of its type. */
final class ScalarValue {

	private static final Pattern DATE = Pattern.compile(
			"\\d{4}-(?:0\\d|1[0-2])-(?:[0-2]\\d|3[01])[Tt ](?:[01]\\d|2[0-4]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-](?:0\\d|1[0-7])(?::[0-5]\\d)?)?");

	private static final Pattern COLOR = Pattern.compile("#([A-Fa-f0-9]{3}){1,2}");

	private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private static final Pattern IP_4 = Pattern
		.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

	private static final Pattern OF_IP_6 = Pattern.compile("[0-9A-Fa-f:.]+");

	private final String name;

	private final JsonNode schema;

	ScalarValue(String name, JsonNode schema) {
		this.name = name;
		this.schema = schema;
	}

	JsonNode of(String type, JsonNode value) throws InvalidValue {
		if (!JsonTypes.matches(type, value)) {
			throw InvalidValue.type(this.name, type);
		}
		JsonNode typed = switch (type) {
			case "integer" -> RestJson.of(whole(value));
			case "number" -> RestJson.of(JsonTypes.number(value));
			case "boolean" -> RestJson.of(value.isBoolean() ? value.booleanValue()
					: !value.asString("").equalsIgnoreCase("false") && !value.asString("").equals("0"));
			default -> value;
		};
		if (typed.isNumber()) {
			bounds(typed.doubleValue());
		}
		if (typed.isString()) {
			text(typed.stringValue());
		}
		return typed;
	}

	/**
	 * As PHP's: endless is nothing, and of texts that are too large the largest counts.
	 */
	private static long whole(JsonNode value) {
		double number = JsonTypes.number(value);
		if (Double.isInfinite(number)) {
			return 0;
		}
		return (Math.abs(number) < 1e15 || number != Math.rint(number)) ? (long) number
				: new BigDecimal(value.asString().strip()).max(BigDecimal.valueOf(Long.MIN_VALUE))
					.min(BigDecimal.valueOf(Long.MAX_VALUE))
					.longValue();
	}

	private void bounds(double value) throws InvalidValue {
		double multiple = this.schema.path("multipleOf").asDouble(0);
		if (multiple != 0 && value / multiple != Math.rint(value / multiple)) {
			throw new InvalidValue("rest_invalid_multiple",
					this.name + " must be a multiple of " + this.schema.path("multipleOf").asString() + ".");
		}
		String minimum = bound("minimum");
		String maximum = bound("maximum");
		boolean aboveMinimum = this.schema.path("exclusiveMinimum").asBoolean(false);
		boolean belowMaximum = this.schema.path("exclusiveMaximum").asBoolean(false);
		boolean low = minimum != null
				&& (aboveMinimum ? value <= Double.parseDouble(minimum) : value < Double.parseDouble(minimum));
		boolean high = maximum != null
				&& (belowMaximum ? value >= Double.parseDouble(maximum) : value > Double.parseDouble(maximum));
		if (!low && !high) {
			return;
		}
		String message = (minimum != null && maximum != null)
				? " must be between %s (%s) and %s (%s)".formatted(minimum, aboveMinimum ? "exclusive" : "inclusive",
						maximum, belowMaximum ? "exclusive" : "inclusive")
				: low ? (aboveMinimum ? " must be greater than " : " must be greater than or equal to ") + minimum
						: (belowMaximum ? " must be less than " : " must be less than or equal to ") + maximum;
		throw new InvalidValue("rest_out_of_bounds", this.name + message);
	}

	private @Nullable String bound(String keyword) {
		return this.schema.has(keyword) ? this.schema.path(keyword).asString() : null;
	}

	private void text(String value) throws InvalidValue {
		int length = value.codePointCount(0, value.length());
		if (length < this.schema.path("minLength").asInt(0)) {
			throw new InvalidValue("rest_too_short", characters("at least", this.schema.path("minLength").asInt()));
		}
		if (length > this.schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
			throw new InvalidValue("rest_too_long", characters("at most", this.schema.path("maxLength").asInt()));
		}
		String pattern = this.schema.path("pattern").asString("");
		if (!pattern.isEmpty() && !JsonTypes.pattern(pattern).matcher(value).find()) {
			throw new InvalidValue("rest_invalid_pattern", this.name + " does not match pattern " + pattern + ".");
		}
		format(this.schema.path("format").asString(""), value);
	}

	private String characters(String most, int length) {
		return "%s must be %s %d character%s long.".formatted(this.name, most, length, (length == 1) ? "" : "s");
	}

	private void format(String format, String value) throws InvalidValue {
		switch (format) {
			case "hex-color" -> check(COLOR.matcher(value).matches(), "rest_invalid_hex_color", "Invalid hex color.");
			case "date-time" -> check(DATE.matcher(value).matches(), "rest_invalid_date", "Invalid date.");
			case "email" -> check(Emails.isEmail(value), "rest_invalid_email", "Invalid email address.");
			case "ip" -> check(isIp(value), "rest_invalid_ip", this.name + " is not a valid IP address.");
			case "uuid" ->
				check(UUID.matcher(value).matches(), "rest_invalid_uuid", this.name + " is not a valid UUID.");
			default -> {
			}
		}
	}

	private static boolean isIp(String value) {
		if (!value.contains(":") || !OF_IP_6.matcher(value).matches()) {
			return IP_4.matcher(value).matches();
		}
		try {
			Inet6Address.ofLiteral(value);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static void check(boolean holds, String code, String message) throws InvalidValue {
		if (!holds) {
			throw new InvalidValue(code, message);
		}
	}

}
