package blog.troppo.formatting.content;

import java.util.LinkedHashSet;
import java.util.Set;

import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import blog.troppo.formatting.shortcode.ShortcodeScope;

/** What a text will ask its {@link EmbedSource}, without making a page of it. */
public final class EmbedRequests {

	private static final ShortcodeEngine SHORTCODES = ShortcodeEngine.core();

	private EmbedRequests() {
	}

	/** In the order of the text. */
	public static Set<EmbedRequest> in(String text) {
		Set<EmbedRequest> requests = new LinkedHashSet<>();
		Embeds asking = new Embeds((request) -> {
			requests.add(request);
			return null;
		});
		asking.alone(asking.shortcodes(text, ShortcodeScope.page(SHORTCODES, MediaSource.NONE)));
		return requests;
	}

}
