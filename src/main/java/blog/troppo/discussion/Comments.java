package blog.troppo.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The comments, as they are stored. */
public interface Comments extends Repository<Comment, Long> {

	Comment save(Comment comment);

	Optional<Comment> findById(long id);

	/**
	 * With its post and that one's author, so that it can be shown outside of a
	 * transaction.
	 */
	@Query("select c from Comment c join fetch c.post p left join fetch p.author left join fetch c.user where c.id = :id")
	Optional<Comment> findToShow(long id);

	/** With what is known of it; nobody else changes it until this transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Comment c where c.id = :id")
	Optional<Comment> findToChange(long id);

	@Modifying
	@Query("update Comment c set c.parentId = :heir where c.parentId = :id")
	void adoptAnswers(long id, @Nullable Long heir);

	void delete(Comment comment);

	/**
	 * Whether anything on a post is of an account or of an e-mail address, or is one of
	 * these.
	 */
	@Query(value = """
			select exists (select from comments where post_id = :post
				and (user_id = :user or lower(author_email) = lower(:email) and :email <> '' or id = any (:ids)))""",
			nativeQuery = true)
	boolean existsOf(long post, long user, String email, Long[] ids);

	/** Which of these are answered by others that are not thrown away. */
	@Query(value = """
			select distinct parent_id from comments
			where parent_id = any (:ids) and type <> 'note' and status in ('approved', 'hold')""", nativeQuery = true)
	List<Long> findAnsweredAmong(Long[] ids);

	default List<Long> findAnsweredAmong(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : findAnsweredAmong(ids.toArray(Long[]::new));
	}

}
