package blog.troppo.support;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Has Hibernate make no classes while it starts: what lets entities be read lazily is
 * written into them by the build ({@code src/build/EnhanceEntities.java}).
 */
public final class EnhancedEntities implements ServiceContributor {

	@Override
	public void contribute(StandardServiceRegistryBuilder services) {
		services.addService(BytecodeProvider.class, new BytecodeProviderImpl());
	}

}
