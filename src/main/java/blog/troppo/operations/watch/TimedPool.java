package blog.troppo.operations.watch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Looks at the clock before and after each statement on a connection of the pool, and
 * tells those who want to know.
 */
@Component
@ConditionalOnWebApplication
class TimedPool implements BeanPostProcessor {

	/** Made when the first statement is sent, as they need a pool to be there. */
	private final ObjectProvider<StatementListener> listeners;

	private volatile @Nullable List<StatementListener> known;

	TimedPool(ObjectProvider<StatementListener> listeners) {
		this.listeners = listeners;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof DataSource)) {
			return bean;
		}
		ProxyFactory timed = new ProxyFactory(bean);
		timed.setProxyTargetClass(true);
		timed.addAdvice((MethodInterceptor) (call) -> {
			Object result = call.proceed();
			return (result instanceof Connection connection) ? timed(connection) : result;
		});
		return timed.getProxy(bean.getClass().getClassLoader());
	}

	Connection timed(Connection connection) {
		return proxy(Connection.class, (proxy, method, arguments) -> {
			Object result = call(connection, method, arguments);
			String sql = (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) ? text : "";
			return switch (result) {
				case PreparedStatement prepared when method.getName().equals("prepareStatement") ->
					proxy(PreparedStatement.class, new Timed(prepared, sql));
				case Statement plain when method.getName().equals("createStatement") ->
					proxy(Statement.class, new Timed(plain, sql));
				case null, default -> result;
			};
		});
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(TimedPool.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	/** A statement, and the text that it was prepared with. */
	private final class Timed implements InvocationHandler {

		private final Statement statement;

		private final String prepared;

		Timed(Statement statement, String prepared) {
			this.statement = statement;
			this.prepared = prepared;
		}

		@Override
		public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
			if (!method.getName().startsWith("execute")) {
				return call(this.statement, method, arguments);
			}
			String sql = (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) ? text
					: this.prepared;
			long began = System.nanoTime();
			boolean failed = true;
			try {
				Object result = call(this.statement, method, arguments);
				failed = false;
				return result;
			}
			finally {
				tell(sql, System.nanoTime() - began, failed);
			}
		}

	}

	private void tell(String sql, long nanoseconds, boolean failed) {
		List<StatementListener> all = this.known;
		if (all == null) {
			this.known = all = this.listeners.orderedStream().toList();
		}
		for (StatementListener listener : all) {
			listener.ran(sql, nanoseconds, failed);
		}
	}

	private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
