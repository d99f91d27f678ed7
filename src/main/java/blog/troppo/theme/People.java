package blog.troppo.theme;

import java.util.Optional;

import blog.troppo.user.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What pages tell those who are signed in of themselves. It is read for each page: most
 * of it concerns nobody else, and so its changes are not told.
 */
@Component
class People {

	private final JdbcClient database;

	People(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Somebody who is signed in.
	 *
	 * @param toolbar whether they want the toolbar on the site's pages
	 * @param language the one that they chose, as WordPress names it; empty for the
	 * site's
	 */
	record Person(String name, boolean toolbar, String language) {
	}

	/** Empty for who is not signed in, or is gone. */
	Optional<Person> find(Viewer viewer) {
		return Optional.ofNullable(viewer.userId())
			.flatMap((id) -> this.database.sql("""
					select display_name, (select value from user_meta
						where user_id = users.id and name = 'show_admin_bar_front' order by user_meta.id limit 1),
						coalesce((select value from user_meta
							where user_id = users.id and name = 'locale' order by user_meta.id limit 1), '')
					from users where id = ?""")
				.param(id)
				.query((row, number) -> new Person(row.getString(1), !"false".equals(row.getString(2)),
						row.getString(3)))
				.optional());
	}

}
