package blog.troppo.content;

import java.sql.Types;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a term away from its posts and children, then from its taxonomy. */
@Component
class TermRemoval {

	private final Settings settings;

	private final EntityManager entities;

	private final JdbcClient database;

	TermRemoval(Settings settings, EntityManager entities, JdbcClient database) {
		this.settings = settings;
		this.entities = entities;
		this.database = database;
	}

	/**
	 * However many posts and children it has: they move in one statement each. Posts that
	 * were read before are read anew.
	 */
	boolean remove(Term term) {
		if (isDefault(term)) {
			return false;
		}
		this.entities.flush();
		this.database.sql("update terms set parent_id = :above where parent_id = :gone")
			.param("above", term.parentId().orElse(null), Types.BIGINT)
			.param("gone", term.id())
			.update();
		if (term.taxonomy().equals(Taxonomy.CATEGORY)) {
			fileByDefault(term);
		}
		this.database.sql("delete from terms where id = ?").param(term.id()).update();
		this.entities.clear();
		return true;
	}

	/** Its posts are filed under another as well. */
	void hand(Term term, Term target) {
		this.entities.flush();
		this.database.sql("""
				insert into post_terms (post_id, term_id)
				select f.post_id, :target from post_terms f where f.term_id = :term
					and not exists (select from post_terms o where o.post_id = f.post_id and o.term_id = :target)""")
			.param("target", target.id())
			.param("term", term.id())
			.update();
	}

	boolean isDefault(Term term) {
		return term.taxonomy().equals(Taxonomy.CATEGORY)
				&& term.id() == this.settings.get(SiteSettings.DEFAULT_CATEGORY);
	}

	private void fileByDefault(Term term) {
		this.database.sql("""
				insert into post_terms (post_id, term_id)
				select f.post_id, d.id from post_terms f join terms d on d.id = :default
				where f.term_id = :gone and not exists (select from post_terms o join terms t on t.id = o.term_id
					where o.post_id = f.post_id and o.term_id <> :gone and t.taxonomy = 'category')""")
			.param("default", this.settings.get(SiteSettings.DEFAULT_CATEGORY))
			.param("gone", term.id())
			.update();
	}

}
