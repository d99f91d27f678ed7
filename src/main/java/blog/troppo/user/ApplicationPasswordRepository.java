package blog.troppo.user;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ApplicationPasswordRepository extends Repository<ApplicationPassword, UUID> {

	ApplicationPassword save(ApplicationPassword password);

	void delete(ApplicationPassword password);

	List<ApplicationPassword> findAllByUserOrderByCreatedAt(User user);

}
