package blog.troppo.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import blog.troppo.content.Post;
import blog.troppo.formatting.data.PageAddresses;
import blog.troppo.formatting.data.PageSubject;
import blog.troppo.formatting.data.PostList;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.site.RequestQuery;
import blog.troppo.support.Page;
import blog.troppo.theme.site.Asker;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/** A reader's page as the blocks on it know it. */
final class RequestViews {

	private RequestViews() {
	}

	static RequestView of(MainQuery query, SiteData site, PageLinks links, Asker asker) {
		int mark = query.path().indexOf('?');
		String path = (mark < 0) ? query.path() : query.path().substring(0, mark);
		Map<String, String> parameters = (mark < 0) ? Map.of() : parameters(query.path().substring(mark + 1));
		return new RequestView(path.startsWith("/") ? path : "/" + path, parameters, asker::number,
				subject(query.subject(), site), SingletonSupplier.of(() -> posts(query.posts(), site)),
				query.posts().number(), query.commentPage(), addresses(query.path(), links));
	}

	private static Map<String, String> parameters(String query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		RequestQuery.parse(query).texts().forEach(parameters::put);
		return parameters;
	}

	private static PageAddresses addresses(String path, PageLinks links) {
		return new PageAddresses() {

			@Override
			public String ofList(int page) {
				return links.ofList(path, page);
			}

			@Override
			public String ofComments(PostView post, int page) {
				return links.ofComments(post.url(), page);
			}

		};
	}

	private static PostList posts(Page<Post> page, SiteData site) {
		List<PostView> posts = new ArrayList<>();
		page.items().forEach((post) -> view(post, site).ifPresent(posts::add));
		return new PostList(posts, (int) page.total(), Math.max(1, page.size()));
	}

	private static Optional<PostView> view(@Nullable Post post, SiteData site) {
		return Optional.ofNullable(post).map((found) -> site.posts().post(found.id()));
	}

	private static PageSubject subject(Subject subject, SiteData site) {
		return switch (subject) {
			case Subject.Posts posts -> new PageSubject.Home(view(posts.page(), site).orElse(null));
			case Subject.Single single ->
				known(view(single.post(), site), (post) -> new PageSubject.Single(post, single.front()));
			case Subject.TermArchive archive ->
				known(Optional.ofNullable(site.terms().term(archive.term().id())), PageSubject.TermArchive::new);
			case Subject.AuthorArchive archive ->
				known(Optional.ofNullable(site.users().user(archive.author().id())), PageSubject.AuthorArchive::new);
			case Subject.DateArchive date -> (date.year() != null) ? new PageSubject.DateArchive(date.year(),
					Objects.requireNonNullElse(date.month(), 0), Objects.requireNonNullElse(date.day(), 0))
					: new PageSubject.Home(null);
			case Subject.TypeArchive archive ->
				new PageSubject.TypeArchive(site.site().language().say(archive.type().label()));
			case Subject.SearchResults results -> new PageSubject.SearchResults(results.words());
			case Subject.Follow _, Subject.NotFound _ -> new PageSubject.NotFound();
		};
	}

	/** What has gone since it was found is nothing. */
	private static <T> PageSubject known(Optional<T> found, Function<T, PageSubject> subject) {
		return found.map(subject).orElseGet(PageSubject.Nothing::new);
	}

}
