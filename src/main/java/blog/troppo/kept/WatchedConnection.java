package blog.troppo.kept;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/** A connection that is looked on at: {@link WatchedPool}. */
final class WatchedConnection implements InvocationHandler {

	private final Connection connection;

	private final Runnable wrote;

	private final StatementListener listener;

	private boolean writing;

	private WatchedConnection(Connection connection, Runnable wrote, StatementListener listener) {
		this.connection = connection;
		this.wrote = wrote;
		this.listener = listener;
	}

	static Connection of(Connection connection, Runnable wrote, StatementListener listener) {
		return (Connection) Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, new WatchedConnection(connection, wrote, listener));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getName().equals("prepareStatement") && arguments != null && arguments.length >= 1) {
			return prepare(method, (String) arguments[0], arguments);
		}
		if (method.getName().equals("createStatement")) {
			return WatchedStatement.plain((Statement) call(this.connection, method, arguments), this::writes,
					this.listener);
		}
		if (method.getName().equals("close")) {
			call(this.connection, method, arguments);
			told();
			return null;
		}
		return call(this.connection, method, arguments);
	}

	/** What is read is read in rows that can be gone through twice. */
	private Object prepare(Method method, String sql, Object[] arguments) throws Throwable {
		Recording recording = Recording.current();
		if (Scope.isWriting(sql)) {
			writes(sql);
			recording = null;
		}
		PreparedStatement prepared = (recording != null)
				? this.connection.prepareStatement(sql, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)
				: (PreparedStatement) call(this.connection, method, arguments);
		return WatchedStatement.prepared(prepared, sql, recording, this.listener);
	}

	private void writes(String sql) {
		this.writing |= Scope.isWritingForReaders(sql);
	}

	private void told() {
		if (this.writing) {
			this.writing = false;
			this.wrote.run();
		}
	}

	static Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
