package blog.troppo.formatting.data;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the page being made is about, and who asks for it.
 *
 * @param path the address's path, such as /2007/12/
 * @param parameters its parameters
 * @param userId 0 for an anonymous visitor
 * @param subject what the page shows
 * @param main the posts of the page
 * @param pageNumber the page of these, from 1
 */
public record RequestView(String path, Map<String, String> parameters, long userId, Subject subject, PostList main,
		int pageNumber) {

	/** A page about nothing. */
	public static final RequestView NONE = new RequestView("/", Map.of(), 0, Subject.NOTHING, PostList.EMPTY, 1);

	/**
	 * What a page shows.
	 *
	 * @param kind such as home, single, archive, search, not-found
	 * @param title of an archive, without the kind's word
	 * @param prefixedTitle of an archive, with it, such as Category: News
	 * @param search the words looked for
	 */
	public record Subject(String kind, @Nullable PostView post, @Nullable TermView term, @Nullable UserView author,
			String title, String prefixedTitle, String search) {

		/** Nothing in particular. */
		public static final Subject NOTHING = new Subject("", null, null, null, "", "", "");

		public boolean is(String wanted) {
			return this.kind.equals(wanted);
		}

	}

}
