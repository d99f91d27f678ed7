package blog.troppo.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import blog.troppo.site.Changes;
import blog.troppo.site.DatabaseSilent;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks on at the connections that the pool gives: what is read while an answer is made,
 * whether something was written outside of any transaction, and how long each statement
 * took, for those who listen. When the database has fallen silent, it ends them all:
 * their users would wait for a quarter of an hour.
 */
@Component
public class WatchedPool implements BeanPostProcessor {

	private static final Logger LOGGER = LoggerFactory.getLogger(WatchedPool.class);

	private final Set<Connection> connections = Collections
		.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

	private volatile @Nullable Changes changes;

	/** Made when the first statement is sent, as they need a pool to be there. */
	private final ObjectProvider<StatementListener> listeners;

	private volatile @Nullable List<StatementListener> listening;

	public WatchedPool(ObjectProvider<StatementListener> listeners) {
		this.listeners = listeners;
	}

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
		if (bean instanceof HikariDataSource pool) {
			this.pools.add(pool);
		}
		ProxyFactory watched = new ProxyFactory(bean);
		watched.setProxyTargetClass(true);
		watched.addAdvice((MethodInterceptor) (call) -> {
			Object result = call.proceed();
			return (result instanceof Connection connection) ? watched(connection) : result;
		});
		return watched.getProxy(bean.getClass().getClassLoader());
	}

	private Connection watched(Connection connection) throws SQLException {
		if (connection.isWrapperFor(PGConnection.class)) {
			this.connections.add((Connection) connection.unwrap(PGConnection.class));
		}
		return WatchedConnection.of(connection, this::wrote, this::ran);
	}

	@EventListener(DatabaseSilent.class)
	void endAll() {
		List<Connection> cut;
		synchronized (this.connections) {
			cut = List.copyOf(this.connections);
			this.connections.clear();
		}
		// the pool would hand out for another moment what was used just now
		this.pools.stream()
			.map(HikariDataSource::getHikariPoolMXBean)
			.filter(Objects::nonNull)
			.forEach(HikariPoolMXBean::softEvictConnections);
		LOGGER.warn("The database has fallen silent: {} connections are given up", cut.size());
		cut.forEach(WatchedPool::end);
	}

	private static void end(Connection connection) {
		try {
			connection.abort(Runnable::run);
		}
		catch (SQLException ex) {
			LOGGER.debug("A connection could not be given up", ex);
		}
	}

	private void ran(String sql, long nanoseconds, boolean failed) {
		List<StatementListener> all = this.listening;
		if (all == null) {
			this.listening = all = this.listeners.orderedStream().toList();
		}
		for (StatementListener listener : all) {
			listener.ran(sql, nanoseconds, failed);
		}
	}

	private void wrote() {
		Changes known = this.changes;
		if (known != null) {
			known.committed();
		}
	}

}
