package blog.troppo.reader;

import java.util.List;

import blog.troppo.formatting.Slugs;
import blog.troppo.site.QueryVars;

/** The slug that an address asks for, be it a post's, a page's or an attachment's. */
final class AskedSlug {

	private AskedSlug() {
	}

	static String of(QueryVars vars) {
		for (String name : List.of("name", "attachment", "pagename")) {
			if (vars.has(name)) {
				String path = vars.text(name).replaceAll("/+$", "");
				return Slugs.sanitizeForQuery(path.substring(path.lastIndexOf('/') + 1));
			}
		}
		return "";
	}

}
