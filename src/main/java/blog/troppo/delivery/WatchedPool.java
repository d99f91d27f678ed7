package blog.troppo.delivery;

import java.sql.Connection;

import javax.sql.DataSource;

import blog.troppo.site.Changes;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks on at the connections that the pool gives: what is read while an answer is made,
 * and whether something was written outside of any transaction.
 */
@Component
class WatchedPool implements BeanPostProcessor {

	private volatile @Nullable Changes changes;

	/** What is written while the application is put together is no change. */
	@EventListener
	void begin(ContextRefreshedEvent refreshed) {
		this.changes = refreshed.getApplicationContext().getBean(Changes.class);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof DataSource)) {
			return bean;
		}
		ProxyFactory watched = new ProxyFactory(bean);
		watched.setProxyTargetClass(true);
		watched.addAdvice((MethodInterceptor) (call) -> {
			Object result = call.proceed();
			return (result instanceof Connection connection) ? WatchedConnection.of(connection, this::wrote) : result;
		});
		return watched.getProxy(bean.getClass().getClassLoader());
	}

	private void wrote() {
		Changes known = this.changes;
		if (known != null) {
			known.committed();
		}
	}

}
