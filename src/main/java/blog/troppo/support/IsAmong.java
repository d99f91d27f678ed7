package blog.troppo.support;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code is_among(p.id, :ids)} in queries of entities: whether a value is one of an
 * array's. Of {@code p.id in :ids} Hibernate makes another statement for each length of
 * the list, and translates the query anew each time it is asked; this one is translated
 * once.
 */
public final class IsAmong implements FunctionContributor {

	@Override
	public void contributeFunctions(FunctionContributions functions) {
		functions.getFunctionRegistry()
			.registerPattern("is_among", "?1 = any (?2)",
					functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
	}

}
