package blog.troppo.discovery;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.site.QueryVars;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.Oembed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The oEmbed provider, at its route of the REST API: as JSON, and as XML for those who
 * ask for that.
 */
@Component
class OembedAnswer {

	private static final MediaType JSON = MediaType.parseMediaType("application/json; charset=UTF-8");

	private static final MediaType XML = MediaType.parseMediaType("text/xml; charset=UTF-8");

	private final Oembed oembed;

	private final SiteUrls urls;

	private final JsonMapper json = new JsonMapper();

	OembedAnswer(Oembed oembed, SiteUrls urls) {
		this.oembed = oembed;
		this.urls = urls;
	}

	ResponseEntity<byte[]> embed(@Nullable String url, @Nullable String width, String format) {
		if (url == null) {
			return refusal(400, "rest_missing_callback_param", "Missing parameter(s): url", List.of("url"), format);
		}
		long most = (width != null) ? QueryVars.numberIn(width) : Oembed.WIDTH;
		return this.oembed.of(url, most)
			.map((data) -> answer(200, data, format))
			.orElseGet(() -> refusal(404, "oembed_invalid_url", "Not Found", List.of(), format));
	}

	private ResponseEntity<byte[]> refusal(int status, String code, String message, List<String> parameters,
			String format) {
		Map<String, Object> data = new LinkedHashMap<>(Map.of("status", status));
		if (!parameters.isEmpty()) {
			data.put("params", parameters);
		}
		Map<String, Object> refusal = new LinkedHashMap<>();
		refusal.put("code", code);
		refusal.put("message", message);
		refusal.put("data", data);
		return answer(status, refusal, format);
	}

	private ResponseEntity<byte[]> answer(int status, Map<String, Object> data, String format) {
		boolean xml = format.equals("xml");
		return ResponseEntity.status(status)
			.header("Allow", "GET")
			.header("Link", "<" + this.urls.api() + ">; rel=\"https://api.w.org/\"")
			.header("X-Robots-Tag", "noindex")
			.header("X-Content-Type-Options", "nosniff")
			.header("Access-Control-Expose-Headers", "X-WP-Total, X-WP-TotalPages, Link")
			.header("Access-Control-Allow-Headers",
					"Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type")
			.contentType(xml ? XML : JSON)
			.body(xml ? OembedXml.of(data).getBytes(StandardCharsets.UTF_8) : this.json.writeValueAsBytes(data));
	}

}
