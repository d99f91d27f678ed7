package blog.troppo.content;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The blogroll. */
public interface Links extends Repository<Link, Long> {

	Link save(Link link);

	@Query("select l from Link l left join fetch l.categories where l.visible order by l.name")
	List<Link> findAllVisible();

}
