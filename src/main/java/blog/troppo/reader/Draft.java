package blog.troppo.reader;

import java.util.Set;

import blog.troppo.content.Post;
import org.jspecify.annotations.Nullable;

/**
 * An address on its way to its right form: the parts it was asked with, and, once it is
 * known, the address that it stands for.
 */
final class Draft {

	private static final Set<String> NAMES_OF_A_POST = Set.of("p", "page_id", "attachment_id", "pagename", "name",
			"post_type");

	private final RequestedAddress requested;

	String path;

	String query;

	/** The right address, without what is left of the query string. */
	@Nullable String target;

	/** The post that the right address would tell of. */
	@Nullable Post about;

	/** The target is a file, which has no slash at its end. */
	boolean isFile;

	Draft(RequestedAddress requested) {
		this.requested = requested;
		this.path = requested.path().replaceFirst("(?i)(?:%C2%A0)+$", "");
		this.query = requested.query();
	}

	RequestedAddress requested() {
		return this.requested;
	}

	void dropNamesOfPost() {
		this.query = QueryStrings.without(this.query, NAMES_OF_A_POST);
	}

	void goTo(String address, Post post) {
		this.target = address;
		this.about = post;
	}

	/** To a post's address, which says all that these parameters said. */
	void goToPost(String address, Post post) {
		goTo(address, post);
		this.query = QueryStrings.withoutUnlessIn(address, this.query, NAMES_OF_A_POST);
	}

	/** To an archive's address. */
	void goTo(String address, String... saidByIt) {
		this.target = address;
		drop(saidByIt);
	}

	void drop(String... names) {
		this.query = QueryStrings.without(this.query, Set.of(names));
	}

	boolean hasTarget() {
		return this.target != null;
	}

}
