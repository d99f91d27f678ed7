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
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of the library that a widget may show: those chosen, then the newest. */
@Component
@Transactional(readOnly = true)
class WidgetFiles {

	private static final int MOST = 100;

	private final PostFinder finder;

	private final Words words;

	WidgetFiles(PostFinder finder, Words words) {
		this.finder = finder;
		this.words = words;
	}

	/** One file of a kind, or none. */
	List<Option> ofKind(String kind, String chosen, Viewer viewer) {
		return Stream.concat(Stream.of(new Option("", this.words.say("widgets.nofile"))),
				find(kind, ids(chosen), viewer).stream()
					.map((file) -> new Option(String.valueOf(file.id()), title(file))))
			.toList();
	}

	/** Pictures, of which those that were chosen are on. */
	List<Option> pictures(String chosen, Viewer viewer) {
		List<Long> ids = ids(chosen);
		return find("image", ids, viewer).stream()
			.map((file) -> new Option(String.valueOf(file.id()), title(file), ids.contains(file.id())))
			.toList();
	}

	private List<Post> find(String kind, List<Long> chosen, Viewer viewer) {
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
		this.finder.find(newest, viewer).items().forEach((post) -> known.putIfAbsent(post.id(), post));
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
