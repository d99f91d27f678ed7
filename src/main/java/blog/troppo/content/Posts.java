package blog.troppo.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Posts as they are stored, whoever may read them: for those who keep them. Readers' eyes
 * go through {@link PostFinder}.
 */
public interface Posts extends Repository<Post, Long> {

	Post save(Post post);

	/** Read once in a transaction: with a {@code long} it would be a query each time. */
	Optional<Post> findById(Long id);

	/** With all that a list of them shows: authors and terms. */
	@Query("select p from Post p left join fetch p.author left join fetch p.terms where is_among(p.id, :ids)")
	List<Post> findAllToShow(Long[] ids);

	default List<Post> findAllToShow(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : findAllToShow(ids.toArray(Long[]::new));
	}

	/** The same of one. */
	@Query("select p from Post p left join fetch p.author left join fetch p.terms where p.id = :id")
	Optional<Post> findToShow(long id);

	@Query("select p from Post p where p.slug = :slug and p.type = :type order by p.id")
	List<Post> findAllByTypeAndSlug(String type, String slug);

	@Query(value = "select exists (select from posts where author_id = :author and status = 'publish')",
			nativeQuery = true)
	boolean existsPublishedBy(long author);

	/** Those of these users who have published something. */
	@Query(value = "select distinct author_id from posts where author_id in (:authors) and status = 'publish'",
			nativeQuery = true)
	List<Long> findAuthorsAmong(Collection<Long> authors);

	/**
	 * Those who have published something of these types, by the names they sign in with.
	 */
	@Query(value = """
			select u.id from users u
			where u.id in (select author_id from author_counts where type in :types and post_count > 0)
			order by u.login limit :most offset :from""", nativeQuery = true)
	List<Long> findAuthorIds(Collection<String> types, int most, long from);

	@Query(value = "select count(distinct author_id) from author_counts where type in :types and post_count > 0",
			nativeQuery = true)
	long countAuthors(Collection<String> types);

	/** Posts that had this slug before, the latest change first. */
	@Query(value = """
			select p.id from posts p join post_meta m on m.post_id = p.id
			where m.name = '_wp_old_slug' and m.value = :slug and p.type = :type order by m.id desc""",
			nativeQuery = true)
	List<Long> findIdsByOldSlug(String type, String slug);

	/** Posts that were of this date before. */
	@Query(value = """
			select p.id from posts p join post_meta m on m.post_id = p.id
			where p.slug = :slug and m.name = '_wp_old_date' and m.value like :date and p.type = :type order by m.id desc""",
			nativeQuery = true)
	List<Long> findIdsByOldDate(String type, String slug, String date);

	/**
	 * The post and its ancestors, the post itself first; a circle of parents ends where
	 * it began.
	 */
	@Query(value = """
			with recursive above (id, parent_id, depth) as (
				select id, parent_id, 0 from posts where id = :id
				union all
				select p.id, p.parent_id, a.depth + 1 from posts p join above a on p.id = a.parent_id where a.depth < 50)
			cycle id set looped using path
			select p.* from posts p join above a on a.id = p.id where not a.looped order by a.depth""",
			nativeQuery = true)
	List<Post> findAncestry(long id);

	/** The paths of several pages: their slugs and those of their ancestors. */
	@Query(value = """
			with recursive above (page, id, slug, parent_id, depth) as (
				select id, id, slug, parent_id, 0 from posts where id in (:ids)
				union all
				select a.page, p.id, p.slug, p.parent_id, a.depth + 1
					from posts p join above a on p.id = a.parent_id where a.depth < 50)
			cycle id set looped using path
			select page, string_agg(slug, '/' order by depth desc) as path from above where not looped group by page""",
			nativeQuery = true)
	List<PagePath> findPaths(Collection<Long> ids);

	/** A page's path. */
	interface PagePath {

		long getPage();

		String getPath();

	}

	/** A post's revisions without autosaves, oldest first. */
	@Query("""
			select p from Post p where p.parentId = :id and p.type = 'revision' and p.slug like concat(:id, '-revision%')
			order by p.id""")
	List<Post> findRevisions(long id);

	@Query("""
			select p from Post p where p.parentId = :post and p.type = 'revision' and p.slug = :slug
				and p.author.id = :user order by p.id desc limit 1""")
	Optional<Post> findAutosave(long post, String slug, long user);

	/** Scheduled posts whose time comes by then, or came. */
	@Query(value = "select id from posts where status = 'future' and published_at <= :until order by published_at",
			nativeQuery = true)
	List<Long> findScheduledUntil(Instant until);

	/** Posts that were begun before then, and never saved. */
	@Query(value = """
			select id from posts where status = 'auto-draft' and published_local < :time order by id limit :most""",
			nativeQuery = true)
	List<Long> findAutoDraftsBefore(LocalDateTime time, int most);

	List<Post> findAllByParentIdOrderById(long parent);

	/** The entries of menus that lead to this post. */
	@Query("""
			select p from Post p join PostMeta o on o.post = p join PostMeta t on t.post = p
			where p.type = 'nav_menu_item' and o.name = '_menu_item_object_id' and o.value = :id
				and t.name = '_menu_item_type' and t.value = 'post_type'""")
	List<Post> findMenuItems(String id);

	/** Takes this value of a meta key from all posts that have it. */
	@Modifying
	@Query("delete from PostMeta m where m.name = :name and m.value = :value")
	void deleteMeta(String name, String value);

	/** When anything published was last changed. */
	@Query("""
			select max(p.times.modifiedAt) from Post p
			where p.status = :#{T(blog.troppo.content.PostStatus).PUBLISH} and p.type in ('post', 'page', 'attachment')""")
	Optional<Instant> findLastModified();

	long count();

	void delete(Post post);

}
