package blog.troppo.user;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The site's users. */
public interface Users extends Repository<User, Long> {

	User save(User user);

	/** Read once in a transaction: with a {@code long} it would be a query each time. */
	Optional<User> findById(Long id);

	@Query("select u from User u where is_among(u.id, :ids)")
	List<User> findAllByIdIn(Long[] ids);

	default List<User> findAllByIdIn(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : findAllByIdIn(ids.toArray(Long[]::new));
	}

	/** What somebody says of themselves. */
	@Query(value = "select value from user_meta where user_id = :id and name = 'description' order by id limit 1",
			nativeQuery = true)
	Optional<String> findDescription(long id);

	@Query(value = "select * from users where nicename = :nicename", nativeQuery = true)
	Optional<User> findByNicename(String nicename);

	@Query("select u from User u where lower(u.login) = lower(:login)")
	Optional<User> findByLogin(String login);

	@Query("select u from User u where lower(u.email) = lower(:email) order by u.id limit 1")
	Optional<User> findByEmail(String email);

	@Query("select u from User u order by u.login")
	List<User> findAllByLogin();

	boolean existsByNicename(String nicename);

	void delete(User user);

	/** The language that somebody chose, in WordPress's words: {@code de_DE}. */
	@Query("select m.value from UserMeta m where m.user.id = :id and m.name = 'locale' order by m.id limit 1")
	Optional<String> findLocale(long id);

}
