package blog.troppo.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
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

	@Query("select c from Comment c join fetch c.post left join fetch c.user where is_among(c.id, :ids)")
	List<Comment> findAllToShow(Long[] ids);

	default List<Comment> findAllToShow(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : findAllToShow(ids.toArray(Long[]::new));
	}

	/** With their users, in the order in which they were said. */
	@Query("select c from Comment c left join fetch c.user where is_among(c.id, :ids) order by c.publishedAt, c.id")
	List<Comment> findAllInOrder(Long[] ids);

	default List<Comment> findAllInOrder(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : findAllInOrder(ids.toArray(Long[]::new));
	}

	@Modifying
	@Query("update Comment c set c.parentId = :heir where c.parentId = :id")
	void adoptAnswers(long id, @Nullable Long heir);

	void delete(Comment comment);

	/**
	 * What readers of a post see, oldest first; an editor's notes on blocks are none of
	 * it.
	 */
	@Query("""
			select c from Comment c left join fetch c.user
			where c.post.id = :post and c.status = :#{T(blog.troppo.discussion.CommentStatus).APPROVED} and c.type <> 'note'
			order by c.publishedAt, c.id""")
	List<Comment> findAllApproved(long post);

	/**
	 * As {@link #findAllApproved}, and what is still held of somebody: of an account, of
	 * an e-mail address, or single ones.
	 */
	@Query("""
			select c from Comment c left join fetch c.user u
			where c.post.id = :post and c.type <> 'note'
				and (c.status = :#{T(blog.troppo.discussion.CommentStatus).APPROVED}
					or c.status = :#{T(blog.troppo.discussion.CommentStatus).HOLD}
						and (u.id = :user or lower(c.authorEmail) = lower(:email) and :email <> '' or is_among(c.id, :ids)))
			order by c.publishedAt, c.id""")
	List<Comment> findAllToRead(long post, long user, String email, Long[] ids);

	/**
	 * The newest comments on published posts; posts with a password among them, so that
	 * who shows a comment's text looks at that.
	 */
	@Query("""
			select c from Comment c join fetch c.post p left join fetch p.author
			where c.status = :#{T(blog.troppo.discussion.CommentStatus).APPROVED} and c.type <> 'note'
				and p.status = :#{T(blog.troppo.content.PostStatus).PUBLISH}
			order by c.publishedAt desc, c.id desc""")
	List<Comment> findLatest(Limit most);

	/**
	 * Whether anything on a post is of an account or of an e-mail address, or is one of
	 * these.
	 */
	@Query(value = """
			select exists (select from comments where post_id = :post
				and (user_id = :user or lower(author_email) = lower(:email) and :email <> '' or id = any (:ids)))""",
			nativeQuery = true)
	boolean existsOf(long post, long user, String email, Long[] ids);

	/** The newest comments on one post. */
	@Query("""
			select c from Comment c join fetch c.post p left join fetch p.author
			where c.status = :#{T(blog.troppo.discussion.CommentStatus).APPROVED} and c.type <> 'note' and p.id = :post
			order by c.publishedAt desc, c.id desc""")
	List<Comment> findLatestOfPost(long post, Limit most);

	/** Which of these are answered by others. */
	@Query("select distinct c.parentId from Comment c where is_among(c.parentId, :ids) and c.type <> 'note'")
	List<Long> findAnsweredAmong(Long[] ids);

	default List<Long> findAnsweredAmong(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : findAnsweredAmong(ids.toArray(Long[]::new));
	}

	/** These comments with the posts they are on. */
	@Query("select c from Comment c join fetch c.post p left join fetch p.author where is_among(c.id, :ids)")
	List<Comment> findAllWithPosts(Long[] ids);

	default List<Comment> findAllWithPosts(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : findAllWithPosts(ids.toArray(Long[]::new));
	}

}
