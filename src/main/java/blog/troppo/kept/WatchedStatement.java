package blog.troppo.kept;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Statements of a {@link WatchedConnection}. */
final class WatchedStatement implements InvocationHandler {

	private final PreparedStatement statement;

	private final String sql;

	private final Recording recording;

	private final List<@Nullable Object> parameters = new ArrayList<>();

	private WatchedStatement(PreparedStatement statement, String sql, Recording recording) {
		this.statement = statement;
		this.sql = sql;
		this.recording = recording;
	}

	/** Notes the statement with what it gives. */
	static PreparedStatement recorded(PreparedStatement statement, String sql, Recording recording) {
		return (PreparedStatement) Proxy.newProxyInstance(WatchedStatement.class.getClassLoader(),
				new Class<?>[] { PreparedStatement.class }, new WatchedStatement(statement, sql, recording));
	}

	/** Tells the text of each statement. */
	static Statement plain(Statement statement, Consumer<String> texts) {
		return (Statement) Proxy.newProxyInstance(WatchedStatement.class.getClassLoader(),
				new Class<?>[] { Statement.class }, (proxy, method, arguments) -> {
					if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
						texts.accept(sql);
					}
					return WatchedConnection.call(statement, method, arguments);
				});
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		String name = method.getName();
		if (arguments != null && name.startsWith("set") && arguments.length >= 2
				&& arguments[0] instanceof Integer number) {
			note(number, name.equals("setNull") ? new ReadStatement.SentNull((Integer) arguments[1])
					: (arguments[1] instanceof Array array) ? SentArray.of(array) : arguments[1]);
		}
		Object result = WatchedConnection.call(this.statement, method, arguments);
		return (result instanceof ResultSet rows && name.equals("executeQuery")) ? record(rows) : result;
	}

	private void note(int number, @Nullable Object value) {
		while (this.parameters.size() < number) {
			this.parameters.add(null);
		}
		this.parameters.set(number - 1, value);
	}

	private ResultSet record(ResultSet rows) throws SQLException {
		List<Object> given = new ArrayList<>();
		for (Object parameter : this.parameters) {
			given.add((parameter != null) ? parameter : new ReadStatement.SentNull(java.sql.Types.NULL));
		}
		this.recording.read(new ReadStatement(this.sql, given), RowsDigest.of(rows));
		rows.beforeFirst();
		return rows;
	}

}
