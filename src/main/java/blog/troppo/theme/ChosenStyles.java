package blog.troppo.theme;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import blog.troppo.content.Post;
import blog.troppo.content.PostChanged;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Posts;
import blog.troppo.site.Settings;
import blog.troppo.formatting.block.ThemeSettings;
import blog.troppo.theme.folder.ChosenCss;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeJson;
import tools.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What people chose over the theme's styles in the editor, as a style sheet:
 * {@code wp_global_styles}. A setting changes with each choice, so that all nodes, and
 * all pages that are kept, know of it, and no page has to ask the database.
 */
@Component
class ChosenStyles {

	private static final String TYPE = "wp_global_styles";

	private static final String VERSION = "troppo_chosen_styles";

	private final Posts posts;

	private final Settings settings;

	private volatile @Nullable Made made;

	private record Made(Theme theme, String version, String css, ThemeSettings blocks,
			Map<String, List<String>> duotones) {
	}

	ChosenStyles(Posts posts, Settings settings) {
		this.posts = posts;
		this.settings = settings;
	}

	@EventListener
	void changed(PostChanged change) {
		if (change.type().name().equals(TYPE)) {
			this.settings.store(VERSION, UUID.randomUUID().toString());
		}
	}

	/** Empty where nothing was chosen. */
	String css(Theme theme) {
		return made(theme).css();
	}

	/** What blocks are drawn by. */
	ThemeSettings blockSettings(Theme theme) {
		return made(theme).blocks();
	}

	/** The two tones that pictures may have, by the slugs of presets. */
	Map<String, List<String>> duotones(Theme theme) {
		return made(theme).duotones();
	}

	private Made made(Theme theme) {
		String version = this.settings.find(VERSION).orElse("");
		Made last = this.made;
		if (last != null && last.theme().equals(theme) && last.version().equals(version)) {
			return last;
		}
		ObjectNode chosen = version.isEmpty() ? ThemeJson.chosen("") : chosen(theme);
		Made now = new Made(theme, version, chosen.isEmpty() ? "" : ChosenCss.of(chosen, theme.json()),
				theme.json().blockSettings(chosen), theme.json().duotones(chosen));
		this.made = now;
		return now;
	}

	/** What a post keeps of it; empty where nothing was chosen. */
	ObjectNode chosen(Theme theme) {
		return this.posts.findAllByTypeAndSlug(TYPE, "wp-global-styles-" + theme.name())
			.stream()
			.filter((post) -> post.is(PostStatus.PUBLISH))
			.findFirst()
			.map(Post::content)
			.map(ThemeJson::chosen)
			.orElseGet(() -> ThemeJson.chosen(""));
	}

}
