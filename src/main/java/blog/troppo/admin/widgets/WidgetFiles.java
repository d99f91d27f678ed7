package blog.troppo.admin.widgets;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.admin.frame.Words;
import blog.troppo.admin.widgets.WidgetForm.Option;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of the library that a widget may show: those chosen, then the newest, or the
 * newest of those that are looked for.
 */
@Component
@Transactional(readOnly = true)
class WidgetFiles {

	private static final int MOST = 100;

	private final PostFinder finder;

	private final Attachments attachments;

	private final Words words;

	WidgetFiles(PostFinder finder, Attachments attachments, Words words) {
		this.finder = finder;
		this.attachments = attachments;
		this.words = words;
	}

	/** One file of a kind, or none. */
	List<Option> ofKind(String kind, String chosen, String search, Viewer viewer) {
		return Stream.concat(Stream.of(new Option("", this.words.say("widgets.nofile"))),
				find(kind, ids(chosen), search, viewer).stream()
					.map((file) -> new Option(String.valueOf(file.id()), title(file))))
			.toList();
	}

	/** Pictures, of which those that were chosen are on. */
	List<Option> pictures(String chosen, String search, Viewer viewer) {
		List<Long> ids = ids(chosen);
		return find("image", ids, search, viewer).stream()
			.map((file) -> new Option(String.valueOf(file.id()), title(file), ids.contains(file.id()), small(file)))
			.toList();
	}

	private String small(Post file) {
		Attachment picture = this.attachments.of(file);
		return picture.size("thumbnail").map(Attachment.Size::url).orElse(picture.url());
	}

	private List<Post> find(String kind, List<Long> chosen, String search, Viewer viewer) {
		Map<Long, Post> known = new LinkedHashMap<>();
		this.finder.load(chosen)
			.stream()
			.filter((post) -> post.is(PostType.ATTACHMENT) && post.mimeType().startsWith(kind + "/"))
			.sorted(Comparator.comparingInt((post) -> chosen.indexOf(post.id())))
			.forEach((post) -> known.put(post.id(), post));
		PostQuery newest = PostQuery.posts()
			.ofType(PostType.ATTACHMENT)
			.ofStatuses(List.of(PostStatus.INHERIT, PostStatus.PUBLISH))
			.ofMimeType(kind)
			.page(1, MOST);
		PostQuery found = search.isEmpty() ? newest : newest.matching(search);
		this.finder.find(found, viewer).items().forEach((post) -> known.putIfAbsent(post.id(), post));
		return List.copyOf(known.values());
	}

	private static List<Long> ids(String chosen) {
		return Stream.of(chosen.split(",")).filter((id) -> id.matches("[1-9]\\d{0,17}")).map(Long::valueOf).toList();
	}

	private static String title(Post file) {
		String title = Escape.decode(StripTags.stripAllToLine(file.title()));
		return title.isBlank() ? "#" + file.id() : title;
	}

}
