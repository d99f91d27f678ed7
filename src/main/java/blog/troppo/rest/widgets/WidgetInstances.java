package blog.troppo.rest.widgets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Kses;
import blog.troppo.rest.server.PhpJson;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.site.Signatures;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.ContentFormatting;
import blog.troppo.user.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * What a widget was told, as programs hold it: in the open, and as a text with a seal
 * that they hand back as it is.
 */
@Component
class WidgetInstances {

	private static final String PURPOSE = "widget-instance";

	private static final int SEAL_BYTES = 16;

	private final Signatures signatures;

	private final ContentFormatting formatting;

	WidgetInstances(Signatures signatures, ContentFormatting formatting) {
		this.signatures = signatures;
		this.formatting = formatting;
	}

	ObjectNode show(Map<Object, Object> options) {
		String serialized = PhpSerialized.write(options);
		ObjectNode shown = RestJson.object()
			.put("encoded", Base64.getEncoder().encodeToString(serialized.getBytes(StandardCharsets.UTF_8)))
			.put("hash", seal(serialized));
		shown.set("raw", options.isEmpty() ? RestJson.object() : PhpJson.of(options));
		return shown;
	}

	private String seal(String serialized) {
		byte[] seal = this.signatures.sign(PURPOSE, serialized);
		return HexFormat.of().formatHex(seal, 0, Math.min(SEAL_BYTES, seal.length));
	}

	/** What an instance says; without one, what was there before. */
	Map<Object, Object> read(JsonNode instance, Map<Object, Object> before, Viewer writer) {
		if (instance.has("raw")) {
			return options(instance.path("raw"), writer);
		}
		if (!instance.has("encoded")) {
			return before;
		}
		String serialized = decoded(instance.path("encoded").asString(""));
		if (!seal(serialized).equals(instance.path("hash").asString(""))) {
			throw malformed();
		}
		return PhpSerialized.readArray(serialized);
	}

	private static String decoded(String text) {
		try {
			return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw malformed();
		}
	}

	private static RestException malformed() {
		return new RestException("rest_invalid_widget", "The provided instance is malformed.", 400);
	}

	/** As they are kept; markup of those who may not write any is filtered. */
	Map<Object, Object> options(JsonNode raw, Viewer writer) {
		Map<Object, Object> options = new LinkedHashMap<>();
		raw.propertyStream().forEach((entry) -> options.put(entry.getKey(), value(entry.getValue(), writer)));
		return options;
	}

	private static Object value(JsonNode value, Viewer writer) {
		if (value.isBoolean()) {
			return value.booleanValue();
		}
		if (value.isIntegralNumber()) {
			return value.longValue();
		}
		if (value.isContainer()) {
			Map<Object, Object> inner = new LinkedHashMap<>();
			value.propertyStream().forEach((entry) -> inner.put(entry.getKey(), value(entry.getValue(), writer)));
			value.valueStream()
				.filter((any) -> value.isArray())
				.forEach((item) -> inner.put((long) inner.size(), value(item, writer)));
			return inner;
		}
		String text = value.asString("");
		return writer.can("unfiltered_html") ? text : Kses.post(text);
	}

	/** What texts and blocks look like; lists and the like are drawn by pages alone. */
	String preview(String kind, Map<Object, Object> options) {
		String content = String.valueOf(options.getOrDefault(kind.equals("text") ? "text" : "content", ""));
		return switch (kind) {
			case "text", "block" -> this.formatting.content(content, 0, this.formatting.texts(List.of())).markup();
			case "custom_html" -> content;
			default -> "";
		};
	}

}
