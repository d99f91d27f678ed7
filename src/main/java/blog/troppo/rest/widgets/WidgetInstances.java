package blog.troppo.rest.widgets;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Terms;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.rest.server.PhpJson;
import blog.troppo.rest.server.PhpParameters;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.site.Signatures;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.Pages;
import blog.troppo.theme.WidgetPlaces.Placed;
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

	private final WidgetKinds kinds;

	private final Pages pages;

	private final Terms terms;

	WidgetInstances(Signatures signatures, WidgetKinds kinds, Pages pages, Terms terms) {
		this.terms = terms;
		this.signatures = signatures;
		this.kinds = kinds;
		this.pages = pages;
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

	/**
	 * What a request says of a widget: what its form was filled with, else a sealed
	 * instance, else an open one, else what was there before.
	 */
	Map<Object, Object> read(String kind, RestRequest request, Map<Object, Object> before) {
		JsonNode instance = request.value("instance");
		if (!request.text("form_data").isEmpty()) {
			JsonNode sent = PhpParameters.parse(request.text("form_data")).path("widget-" + kind);
			return clean(kind, php(sent.valueStream().findFirst().orElseGet(RestJson::object)), before,
					request.viewer());
		}
		if (instance.has("encoded")) {
			return sealed(instance);
		}
		return instance.has("raw") ? clean(kind, php(instance.path("raw")), before, request.viewer()) : before;
	}

	/** An instance that was handed out here. */
	Map<Object, Object> sealed(JsonNode instance) {
		String serialized = decoded(instance.path("encoded").asString(""));
		if (!seal(serialized).equals(instance.path("hash").asString(""))) {
			throw malformed();
		}
		return PhpSerialized.readArray(serialized);
	}

	private static Map<Object, Object> php(JsonNode sent) {
		return PhpSerialized.asArray(PhpJson.read(sent));
	}

	/** As the widget's form keeps it: no more than the kind has fields for. */
	private Map<Object, Object> clean(String kind, Map<Object, Object> sent, Map<Object, Object> before,
			Viewer writer) {
		List<WidgetField> fields = this.kinds.fields(kind);
		Map<Object, Object> kept = new LinkedHashMap<>();
		if (!fields.isEmpty() && fields.stream().allMatch(WidgetField::optional)) {
			kept.putAll(before);
		}
		for (WidgetField field : fields) {
			Object value = field.kept(sent, writer);
			if (value != null) {
				kept.put(field.name(), value);
			}
		}
		return kept;
	}

	/** The form in which somebody may tell a widget something. */
	String form(String kind, String number, Map<Object, Object> options) {
		List<WidgetField> fields = this.kinds.fields(kind);
		Map<String, String> menus = fields.stream().anyMatch((field) -> field.type().equals("menu")) ? menus()
				: Map.of();
		return fields.stream()
			.filter((field) -> !field.label().isEmpty())
			.map((field) -> field.markup(kind, number, options, menus))
			.collect(Collectors.joining("\n"));
	}

	private Map<String, String> menus() {
		Map<String, String> menus = new LinkedHashMap<>();
		menus.put("0", "— Select —");
		this.terms.findAllByTaxonomy(Taxonomy.NAV_MENU.name())
			.forEach((menu) -> menus.put(String.valueOf(menu.id()), menu.name()));
		return menus;
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

	/** What the widget looks like on pages. */
	String preview(Placed widget) {
		return this.pages.widget(widget);
	}

}
