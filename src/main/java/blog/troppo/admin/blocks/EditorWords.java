package blog.troppo.admin.blocks;

import java.util.List;

import blog.troppo.admin.frame.Words;
import blog.troppo.content.PostType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What in the editor's settings is said to people. */
@Component
class EditorWords {

	private static final List<String> CATEGORIES = List.of("text", "media", "design", "widgets", "theme", "embed",
			"reusable");

	private final Words words;

	EditorWords(Words words) {
		this.words = words;
	}

	void into(ObjectNode settings, PostType type) {
		settings.put("titlePlaceholder", this.words.say("blocks.title"));
		settings.put("bodyPlaceholder", this.words.say("blocks.body"));
		ArrayNode categories = settings.putArray("blockCategories");
		CATEGORIES.forEach((slug) -> categories.addObject()
			.put("slug", slug)
			.put("title", this.words.say("blocks.category." + slug))
			.putNull("icon"));
		settings.put("isRTL", Bundle.isFromRightToLeft(LocaleContextHolder.getLocale()));
	}

	String ofUsualTemplate() {
		return this.words.say("blocks.template.usual");
	}

	String ofSize(String size) {
		return this.words.say("blocks.size." + size);
	}

}
