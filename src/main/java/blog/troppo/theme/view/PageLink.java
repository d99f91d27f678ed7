package blog.troppo.theme.view;

import org.jspecify.annotations.Nullable;

/**
 * One number in a row of page links.
 *
 * @param url null for the page being read, and for a gap, whose label is {@code …}
 */
public record PageLink(String label, @Nullable String url, boolean current) {

	public boolean gap() {
		return this.url == null && !this.current;
	}

}
