package blog.troppo.user;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The site's roles: WordPress's five, and those that it brought along. */
public interface Roles extends Repository<Role, String> {

	Role save(Role role);

	Optional<Role> findByName(String name);

	List<Role> findAllByNameInOrderByPosition(Collection<String> names);

	List<Role> findAllByOrderByPosition();

}
