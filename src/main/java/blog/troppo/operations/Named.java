package blog.troppo.operations;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Adds what is there only when the operator has given a setting. A setting that is empty,
 * as compose files hand over variables that are not set, is not given. It is asked at
 * each start; a condition would have been answered for good when Troppo was built.
 */
public abstract class Named implements BeanRegistrar {

	private final String setting;

	protected Named(String setting) {
		this.setting = setting;
	}

	@Override
	public final void register(BeanRegistry registry, Environment environment) {
		if (StringUtils.hasText(environment.getProperty(this.setting, ""))) {
			add(registry, environment);
		}
	}

	/** Adds the beans. */
	protected abstract void add(BeanRegistry registry, Environment environment);

}
