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

/** Statements of a {@link WatchedConnection}, which it tells of when they were sent. */
final class WatchedStatement implements InvocationHandler {

	private final Statement statement;

	/** That it was prepared with; empty for a plain one. */
	private final String prepared;

	private final @Nullable Recording recording;

	private final Consumer<String> texts;

	private final StatementListener listener;

	private final List<@Nullable Object> parameters = new ArrayList<>();

	private WatchedStatement(Statement statement, String prepared, @Nullable Recording recording,
			Consumer<String> texts, StatementListener listener) {
		this.statement = statement;
		this.prepared = prepared;
		this.recording = recording;
		this.texts = texts;
		this.listener = listener;
	}

	/** Notes the statement with what it gives, if there is a recording. */
	static PreparedStatement prepared(PreparedStatement statement, String sql, @Nullable Recording recording,
			StatementListener listener) {
		return (PreparedStatement) Proxy.newProxyInstance(WatchedStatement.class.getClassLoader(),
				new Class<?>[] { PreparedStatement.class }, new WatchedStatement(statement, sql, recording, (text) -> {
				}, listener));
	}

	/** Tells the text of each statement. */
	static Statement plain(Statement statement, Consumer<String> texts, StatementListener listener) {
		return (Statement) Proxy.newProxyInstance(WatchedStatement.class.getClassLoader(),
				new Class<?>[] { Statement.class }, new WatchedStatement(statement, "", null, texts, listener));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		String name = method.getName();
		String sql = this.prepared;
		if (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) {
			sql = text;
			this.texts.accept(text);
		}
		if (this.recording != null && arguments != null && name.startsWith("set") && arguments.length >= 2
				&& arguments[0] instanceof Integer number) {
			note(number, name.equals("setNull") ? new ReadStatement.SentNull((Integer) arguments[1])
					: (arguments[1] instanceof Array array) ? SentArray.of(array) : arguments[1]);
		}
		Object result = name.startsWith("execute") ? timed(sql, method, arguments)
				: WatchedConnection.call(this.statement, method, arguments);
		return (this.recording != null && result instanceof ResultSet rows && name.equals("executeQuery"))
				? record(rows, this.recording) : result;
	}

	private Object timed(String sql, Method method, Object @Nullable [] arguments) throws Throwable {
		long began = System.nanoTime();
		boolean failed = true;
		try {
			Object result = WatchedConnection.call(this.statement, method, arguments);
			failed = false;
			return result;
		}
		finally {
			this.listener.ran(sql, System.nanoTime() - began, failed);
		}
	}

	private void note(int number, @Nullable Object value) {
		while (this.parameters.size() < number) {
			this.parameters.add(null);
		}
		this.parameters.set(number - 1, value);
	}

	private ResultSet record(ResultSet rows, Recording recording) throws SQLException {
		List<Object> given = new ArrayList<>();
		for (Object parameter : this.parameters) {
			given.add((parameter != null) ? parameter : new ReadStatement.SentNull(java.sql.Types.NULL));
		}
		recording.read(new ReadStatement(this.prepared, given), RowsDigest.of(rows));
		rows.beforeFirst();
		return rows;
	}

}
