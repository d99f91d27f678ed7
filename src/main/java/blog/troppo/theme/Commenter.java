package blog.troppo.theme;

import java.util.Set;

/**
 * What a reader's browser remembers of the comments written with it.
 *
 * @param name what was filled in the last time, if the browser may keep that
 * @param known whether the e-mail address is proven to be theirs who wrote with it
 * @param shown held comments that this reader may see
 * @param own comments that this reader may correct
 */
public record Commenter(String name, String email, String url, boolean known, Set<Long> shown, Set<Long> own) {

	/** A browser that remembers nothing. */
	public static final Commenter NOBODY = new Commenter("", "", "", false, Set.of(), Set.of());

	public Commenter {
		shown = Set.copyOf(shown);
		own = Set.copyOf(own);
	}

	/** Whether pages are the same for this reader as for any other. */
	public boolean isNobody() {
		return equals(NOBODY);
	}

	String knownEmail() {
		return this.known ? this.email : "";
	}

}
