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
			2. Tools, Import, WordPress: choose blog.xml, and "Download and import file attachments". WordPress fetches
			   them from %1$s, which must still answer: without that, no media come into its library.
			   If it answers no more, copy uploads/ to the new WordPress as wp-content/moved, choose the file that this
			   writes instead of blog.xml, and delete wp-content/moved afterwards:

			   sed 's#\\(attachment_url>[^>]*\\)%1$s/wp-content/uploads/#\\1%5$s/wp-content/moved/#' blog.xml > gone.xml

			3. Posts have other numbers there: put the redirects into the server, so that addresses such as /?p=12 still
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
