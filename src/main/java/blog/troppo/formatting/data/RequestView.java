package blog.troppo.formatting.data;

import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import blog.troppo.formatting.data.PageSubject.AuthorArchive;
import blog.troppo.formatting.data.PageSubject.Home;
import blog.troppo.formatting.data.PageSubject.SearchResults;
import blog.troppo.formatting.data.PageSubject.Single;
import blog.troppo.formatting.data.PageSubject.TermArchive;
import org.jspecify.annotations.Nullable;

/**
 * The page being made, and who asks for it.
 *
 * @param path the address's path, such as /2007/12/
 * @param parameters its parameters
 * @param asker the number of who asks, 0 for an anonymous visitor; looked at only by what
 * differs by that
 * @param subject what the page is about
 * @param posts the posts it lists, read only when a block shows them
 * @param pageNumber the page of these, from 1
 * @param commentPage the page of a post's comments, 0 for the one that it opens with
 * @param addresses of further pages of the posts and of comments
 */
public record RequestView(String path, Map<String, String> parameters, LongSupplier asker, PageSubject subject,
		Supplier<PostList> posts, int pageNumber, int commentPage, PageAddresses addresses) {

	/** A page about nothing. */
	public static final RequestView NONE = new RequestView("/", Map.of(), () -> 0, new PageSubject.Nothing(),
			() -> PostList.EMPTY, 1, 0, PageAddresses.NONE);

	/** Who asks; 0 for an anonymous visitor. */
	public long userId() {
		return this.asker.getAsLong();
	}

	/** The post the page is about. */
	public @Nullable PostView single() {
		return (this.subject instanceof Single single) ? single.post() : null;
	}

	/** The term whose archive this is. */
	public @Nullable TermView term() {
		return (this.subject instanceof TermArchive archive) ? archive.term() : null;
	}

	/** The author whose archive this is. */
	public @Nullable UserView author() {
		return (this.subject instanceof AuthorArchive archive) ? archive.author() : null;
	}

	/** The words looked for, empty when this is no search. */
	public String search() {
		return (this.subject instanceof SearchResults results) ? results.words() : "";
	}

	/** Whether this is the site's front page, or a further page of its list. */
	public boolean isFront() {
		return switch (this.subject) {
			case Home home -> home.page() == null;
			case Single single -> single.front();
			default -> false;
		};
	}

}
