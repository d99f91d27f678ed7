package blog.troppo.reader;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

import blog.troppo.media.Portraits;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Faces for a site that asks nobody else for them: the picture that a user chose, or else
 * a pattern made of the hash of the e-mail address, the same on each page.
 */
@Controller
class LocalAvatarController {

	private static final int SIDE = 5;

	private final Portraits portraits;

	LocalAvatarController(Portraits portraits) {
		this.portraits = portraits;
	}

	@GetMapping("/wp-content/avatars/{hash:[0-9a-f]{64}}.svg")
	ResponseEntity<byte[]> face(@PathVariable String hash) {
		return this.portraits.find(hash)
			.map((portrait) -> face(portrait.type(), portrait.bytes()))
			.orElseGet(
					() -> face("image/svg+xml", draw(HexFormat.of().parseHex(hash)).getBytes(StandardCharsets.UTF_8)));
	}

	/** For an hour, so that a new picture is seen before long. */
	private static ResponseEntity<byte[]> face(String type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
			.body(bytes);
	}

	/** Five columns, of which two mirror two others. */
	private static String draw(byte[] hash) {
		StringBuilder cells = new StringBuilder();
		for (int x = 0; x < SIDE; x++) {
			for (int y = 0; y < SIDE; y++) {
				int source = Math.min(x, SIDE - 1 - x) * SIDE + y;
				if ((hash[source] & 1) == 0) {
					cells.append("M%d %dh1v1h-1z".formatted(x, y));
				}
			}
		}
		int hue = (hash[31] & 0xff) * 360 / 256;
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 7 7"><path fill="hsl(%d 30%% 90%%)" d="M-1-1h7v7h-7z"/>\
				<path fill="hsl(%d 45%% 40%%)" d="%s"/></svg>
				"""
			.formatted(hue, hue, cells);
	}

}
