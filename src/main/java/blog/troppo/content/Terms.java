package blog.troppo.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The terms of all taxonomies. What readers' pages ask most is SQL, so that a blog that
 * is only read does without Hibernate's own language.
 */
public interface Terms extends Repository<Term, Long> {

	Term save(Term term);

	/** Read once in a transaction: with a {@code long} it would be a query each time. */
	Optional<Term> findById(Long id);

	@Query("select t from Term t where is_among(t.id, :ids)")
	List<Term> findAllByIdIn(Long[] ids);

	default List<Term> findAllByIdIn(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : findAllByIdIn(ids.toArray(Long[]::new));
	}

	@Query(value = "select * from terms where taxonomy = :taxonomy and slug = :slug", nativeQuery = true)
	Optional<Term> findByTaxonomyAndSlug(String taxonomy, String slug);

	/** As MySQL compares names: whatever the case. */
	@Query("select t from Term t where t.taxonomy = :taxonomy and lower(t.name) = lower(:name) order by t.id")
	List<Term> findAllByTaxonomyAndName(String taxonomy, String name);

	boolean existsBySlug(String slug);

	@Query(value = "select * from terms where taxonomy = :taxonomy order by name, id", nativeQuery = true)
	List<Term> findAllByTaxonomy(String taxonomy);

	/** Those of a taxonomy that have posts, by number. */
	@Query("select t from Term t where t.taxonomy = :taxonomy and t.postCount > 0 order by t.id")
	List<Term> findAllInUse(String taxonomy, Pageable page);

	@Query(value = "select count(*) from terms where taxonomy = :taxonomy and post_count > 0", nativeQuery = true)
	long countInUse(String taxonomy);

	/** The term and all below it. */
	@Query(value = """
			with recursive below (id) as (
				select id from terms where id = :id
				union
				select t.id from terms t join below b on t.parent_id = b.id)
			select id from below""", nativeQuery = true)
	List<Long> findIdsBelow(long id);

	/**
	 * The term and its ancestors, the term itself first; a circle of parents ends where
	 * it began.
	 */
	@Query(value = """
			with recursive above (id, parent_id, depth) as (
				select id, parent_id, 0 from terms where id = :id
				union all
				select t.id, t.parent_id, a.depth + 1 from terms t join above a on t.id = a.parent_id where a.depth < 50)
			cycle id set looped using path
			select t.* from terms t join above a on a.id = t.id where not a.looped order by a.depth""",
			nativeQuery = true)
	List<Term> findAncestry(long id);

}
