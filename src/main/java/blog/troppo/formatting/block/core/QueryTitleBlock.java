package blog.troppo.formatting.block.core;

import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PageSubject.SearchResults;
import blog.troppo.formatting.data.PostView;
import org.jspecify.annotations.Nullable;

/**
 * The title of an archive or of search results, or the type of the posts.
 */
final class QueryTitleBlock implements DynamicBlock {

	private static final Map<String, String> TYPES = Map.of("post", "Post", "page", "Page", "attachment", "Media");

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String title = switch (attributes.text("type")) {
			case "archive" -> archive(block);
			case "search" -> search(block);
			case "post-type" -> type(block);
			default -> attributes.has("type") ? "" : null;
		};
		if (title == null) {
			return "";
		}
		int level = attributes.number("level", 1);
		String element = (level == 0) ? "p" : "h" + level;
		return "<" + element + " " + PostBlock.aligned(block, "") + ">" + title + "</" + element + ">";
	}

	private static @Nullable String archive(BlockInstance block) {
		ArchiveTitle title = ArchiveTitle.of(block);
		return (title == null) ? null : block.attributes().isTrue("showPrefix") ? title.prefixed() : title.name();
	}

	private static @Nullable String search(BlockInstance block) {
		if (!(block.request().subject() instanceof SearchResults results)) {
			return null;
		}
		return block.attributes().isTrue("showSearchTerm")
				? block.say("Search results for: &#8220;%s&#8221;", Escape.html(results.words()))
				: block.say("Search results");
	}

	private static @Nullable String type(BlockInstance block) {
		Object shown = block.availableContext().get("postType");
		String type = (shown != null) ? shown.toString()
				: block.request().posts().get().posts().stream().findFirst().map(PostView::type).orElse("");
		String label = TYPES.get(type);
		if (label == null) {
			return null;
		}
		String said = block.say(label);
		return block.attributes().isTrue("showPrefix") ? block.say("Post Type: &#8220;%s&#8221;", said) : said;
	}

}
