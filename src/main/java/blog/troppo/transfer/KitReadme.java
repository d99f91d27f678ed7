package blog.troppo.transfer;

/** The page of a kit that says what is in it and how it is used. */
final class KitReadme {

	private static final String TEXT = """
			%1$s, moved out of Troppo

			blog.xml              %2$d items: posts, pages, comments, terms, menus, custom fields, as a WordPress
			                      export file (WXR 1.2).
			uploads/              %3$d media files, at the paths that WordPress has them.
			redirects.csv         %4$d old and new addresses.
			redirects-nginx.conf  The same for nginx.
			redirects-apache.txt  The same for Apache. Both say in their first lines where they go.

			Into WordPress
			1. Install WordPress at %5$s and choose this blog's permalinks under Settings, Permalinks.
			2. Copy uploads/ over its wp-content/uploads.
			3. Tools, Import, WordPress: choose blog.xml. "Download and import file attachments" is not needed where
			   the files have been copied.
			4. Posts have other numbers there: put the redirects into the server, so that addresses such as /?p=12 still
			   lead to their posts.

			Into Troppo
			   troppo install --empty --url %5$s ...
			   troppo import blog.xml --uploads uploads

			What an export file does not hold: people's passwords and roles (they get an account without a password),
			settings, widgets, links, revisions, spam. "troppo backup" keeps all of it, for another Troppo.
			""";

	private KitReadme() {
	}

	static String of(MoveOut.Kit kit, String home, String to) {
		return TEXT.formatted(home, kit.items(), kit.files(), kit.redirects(), to);
	}

}
