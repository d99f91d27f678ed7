package blog.troppo.media;

import java.util.List;

import blog.troppo.content.Post;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a file is used: the posts that it stands for, and those whose text shows it in
 * whatever size. All texts are read for it, so it is asked for by hand alone.
 */
@Component
public class MediaUses {

	private static final int MOST = 50;

	private static final RowMapper<Use> USE = (row, number) -> new Use(row.getLong("id"), row.getString("type"),
			row.getString("title"), row.getBoolean("featured"));

	private final JdbcClient database;

	MediaUses(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A post that uses a file.
	 *
	 * @param featured whether the file stands for it, as its featured image
	 */
	public record Use(long post, String type, String title, boolean featured) {
	}

	/** Somewhere else than in a post that a file is used. */
	public enum Place {

		SITE_ICON, SITE_LOGO, WIDGET, MENU

	}

	/** Where it is used beside posts. */
	public List<Place> places(Post attachment) {
		String path = attachment.meta("_wp_attached_file").orElse("");
		String stem = path.substring(0, Math.max(path.lastIndexOf('.'), 0)).replaceFirst("-(scaled|rotated)$", "");
		return this.database
			.sql("""
					select 'SITE_ICON' from settings where name = 'site_icon' and value = :id
					union select 'SITE_LOGO' from settings where name = 'site_logo' and value = :id
						or name like 'theme\\_mods\\_%' and value ~ ('"custom_logo";(i:|s:[0-9]+:")' || :id || '\\M')
					union select 'WIDGET' from settings where name like 'widget\\_%'
						and (:stem <> '' and strpos(value, :stem) > 0 or strpos(value, :tag) > 0 and value ~ (:tag || '\\M')
							or value ~ ('"(attachment_id|ids)";(i:|s:[0-9]+:")' || :id || '\\M'))
					union select 'MENU' from post_meta m join posts p on p.id = m.post_id
						where p.type = 'nav_menu_item' and (m.name = '_menu_item_url' and :stem <> '' and strpos(m.value, :stem) > 0
							or m.name = '_menu_item_object_id' and m.value = :id and exists (select from post_meta o
								where o.post_id = p.id and o.name = '_menu_item_object' and o.value = 'attachment'))""")
			.param("id", String.valueOf(attachment.id()))
			.param("tag", "wp-image-" + attachment.id())
			.param("stem", stem)
			.query((row, number) -> Place.valueOf(row.getString(1)))
			.list()
			.stream()
			.sorted()
			.toList();
	}

	/** The newest first. */
	public List<Use> of(Post attachment) {
		String path = attachment.meta("_wp_attached_file").orElse("");
		int dot = Math.max(path.lastIndexOf('.'), 0);
		String stem = path.substring(0, dot).replaceFirst("-(scaled|rotated)$", "");
		return this.database.sql("""
				select p.id, p.type, p.title, exists (select from post_meta m
					where m.post_id = p.id and m.name = '_thumbnail_id' and m.value = :id) as featured
				from posts p
				where p.type not in ('revision', 'attachment') and p.status not in ('trash', 'auto-draft')
					and (exists (select from post_meta m
							where m.post_id = p.id and m.name = '_thumbnail_id' and m.value = :id)
						or strpos(p.content, :tag) > 0 and p.content ~ (:tag || '\\M')
						or :stem <> '' and strpos(p.content, :stem) > 0 and p.content ~ :file)
				order by p.published_at desc nulls last, p.id desc limit :most""")
			.param("id", String.valueOf(attachment.id()))
			.param("tag", "wp-image-" + attachment.id())
			.param("stem", stem)
			.param("file", quoted(stem) + "(-[0-9]+x[0-9]+|-scaled|-rotated)?" + quoted(path.substring(dot)))
			.param("most", MOST)
			.query(USE)
			.list();
	}

	private static String quoted(String text) {
		return text.replaceAll("([^\\p{Alnum}/_-])", "\\\\$1");
	}

}
