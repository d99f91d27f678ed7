package blog.troppo.rest.fonts;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.formatting.Sanitize;
import blog.troppo.formatting.Slugs;
import blog.troppo.formatting.Urls;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.OutboundGuard;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * What a request says of a family or a face: a text of JSON, as a form with files has it,
 * held to the contract and made harmless.
 */
@Component
class FontSettings {

	static final String OF_FAMILY = "font_family_settings";

	static final String OF_FACE = "font_face_settings";

	private static final String NAME_OF_FACE = "font_face_setting[ %s ] cannot be empty.";

	private final OutboundGuard outbound;

	private final SiteUrls urls;

	private final ObjectNode families = (ObjectNode) Contract.of("wp_font_family").properties().path(OF_FAMILY);

	private final ObjectNode faces = (ObjectNode) Contract.of("wp_font_face").properties().path(OF_FACE);

	FontSettings(OutboundGuard outbound, SiteUrls urls) {
		this.outbound = outbound;
		this.urls = urls;
	}

	/** Of a family that is there, some settings will do, and its slug stays. */
	void checkFamily(JsonNode sent, RestRequest request) throws InvalidValue {
		boolean there = request.has("id");
		ObjectNode schema = this.families.deepCopy();
		if (there) {
			schema.remove("required");
		}
		JsonNode settings = read(sent, schema, OF_FAMILY);
		if (there && settings.has("slug")) {
			throw wrong(OF_FAMILY + "[slug] cannot be updated.");
		}
		for (String name : List.of("name", "slug", "fontFamily")) {
			if (settings.has(name) && settings.path(name).asString("").isEmpty()) {
				throw wrong(OF_FAMILY + "[ " + name + " ] cannot be empty.");
			}
		}
	}

	void checkFace(JsonNode sent, RestRequest request) throws InvalidValue {
		JsonNode settings = read(sent, this.faces, OF_FACE);
		for (String name : List.of("fontFamily", "src")) {
			JsonNode value = settings.path(name);
			if (value.isArray() ? value.isEmpty() : value.asString("").isEmpty()) {
				throw wrong(NAME_OF_FACE.formatted(name));
			}
		}
		Set<String> files = request.body().files();
		List<String> sources = sources(settings);
		for (String source : sources) {
			if (source.isEmpty()) {
				throw wrong(OF_FACE + "[src] values must be non-empty strings.");
			}
			if (!files.contains(source) && !isAddress(source)) {
				throw wrong(OF_FACE + "[src] value \"" + source + "\" must be a valid URL or file reference.");
			}
		}
		for (String file : files) {
			if (!sources.contains(file)) {
				throw wrong("File " + file + " must be used in " + OF_FACE + "[src].");
			}
		}
	}

	/** A family's settings, harmless; those that are not given are not there. */
	ObjectNode family(RestRequest request) {
		ObjectNode clean = clean(this.families, parse(request.text(OF_FAMILY)));
		if (clean.has("slug")) {
			clean.put("slug", Slugs.sanitizeTitle(clean.path("slug").asString("")));
		}
		return clean;
	}

	/**
	 * A face's settings, harmless; files that come along stand by their fields' names.
	 */
	ObjectNode face(RestRequest request) {
		ObjectNode given = parse(request.text(OF_FACE));
		ObjectNode clean = clean(this.faces, given);
		Set<String> files = request.body().files();
		List<String> sources = sources(given).stream()
			.map((source) -> files.contains(source) ? source : Urls.escapeRaw(source))
			.toList();
		clean.set("src", RestJson.of(given.path("src").isArray() ? sources : sources.getFirst()));
		return clean;
	}

	/** One or several, as they stand in {@code src}. */
	static List<String> sources(JsonNode settings) {
		JsonNode src = settings.path("src");
		Stream<JsonNode> sources = src.isArray() ? src.valueStream() : Stream.of(src);
		return sources.map((source) -> source.asString("")).toList();
	}

	private static ObjectNode clean(ObjectNode schema, ObjectNode given) {
		ObjectNode clean = RestJson.object();
		given.properties()
			.stream()
			.filter((entry) -> schema.path("properties").has(entry.getKey()))
			.forEach((entry) -> clean.put(entry.getKey(), clean(entry.getKey(), entry.getValue().asString(""))));
		return clean;
	}

	private static String clean(String name, String value) {
		return switch (name) {
			case "fontFamily" -> FontNames.families(value);
			case "preview" -> Urls.escapeRaw(value);
			default -> Sanitize.textField(value);
		};
	}

	private static JsonNode read(JsonNode sent, JsonNode schema, String name) throws InvalidValue {
		try {
			JsonNode json = JsonMapper.shared().readTree(sent.asString(""));
			if (!json.isNull() && !json.isMissingNode()) {
				return InvalidValue.check(json, schema, name);
			}
		}
		catch (JacksonException ex) {
			throw unreadable(name);
		}
		catch (InvalidValue ex) {
			throw ex.fromWithin();
		}
		throw unreadable(name);
	}

	private static InvalidValue unreadable(String name) {
		return wrong(name + " parameter must be a valid JSON string.");
	}

	private static InvalidValue wrong(String message) {
		return new InvalidValue("rest_invalid_param", message).fromWithin();
	}

	/** An empty list is an empty object, as in PHP; it has been checked. */
	private static ObjectNode parse(String text) {
		return (JsonMapper.shared().readTree(text) instanceof ObjectNode object) ? object : RestJson.object();
	}

	/** One that browsers can fetch from; where a name leads to is their business. */
	private boolean isAddress(String source) {
		if (source.startsWith(this.urls.site("/")) || source.startsWith(this.urls.home("/"))) {
			return true;
		}
		try {
			this.outbound.check(URI.create(source));
			return true;
		}
		catch (IllegalArgumentException | OutboundGuard.RefusedException ex) {
			return false;
		}
	}

}
