package blog.troppo.discovery;

import java.util.Comparator;
import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.user.User;
import blog.troppo.user.Users;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Those who have published a post or a page. */
@Component
@Order(3)
class AuthorSitemaps implements SitemapSection {

	private static final List<String> TYPES = List.of(PostType.POST.name(), PostType.PAGE.name());

	private final Posts posts;

	private final Users users;

	private final Permalinks permalinks;

	AuthorSitemaps(Posts posts, Users users, Permalinks permalinks) {
		this.posts = posts;
		this.users = users;
		this.permalinks = permalinks;
	}

	@Override
	public String name() {
		return "users";
	}

	@Override
	public List<String> parts() {
		return List.of("");
	}

	@Override
	public int pages(String part) {
		return SitemapSection.pagesFor(this.posts.countAuthors(TYPES));
	}

	@Override
	public List<SitemapEntry> entries(String part, int page) {
		return this.users.findAllByIdIn(this.posts.findAuthorIds(TYPES, SIZE, (page - 1L) * SIZE))
			.stream()
			.sorted(Comparator.comparing(User::login))
			.map((author) -> new SitemapEntry(this.permalinks.of(author), null))
			.toList();
	}

}
