package blog.troppo.transfer;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import blog.troppo.support.NulMarks;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Rows for one table, sent by PostgreSQL's COPY: a tenth of the cost of INSERT. They are
 * encoded while they are sent, so that a large text is never in memory twice.
 */
final class CopyRows {

	private static final int BUFFER = 1 << 16;

	private final String sql;

	private final List<@Nullable Object[]> rows = new ArrayList<>();

	private final byte[] buffer = new byte[BUFFER];

	private int length;

	CopyRows(String table, String columns) {
		this.sql = "copy " + table + " (" + columns + ") from stdin";
	}

	void add(@Nullable Object... values) {
		this.rows.add(values);
	}

	int size() {
		return this.rows.size();
	}

	void send(CopyManager database) throws SQLException {
		if (this.rows.isEmpty()) {
			return;
		}
		CopyIn copy = database.copyIn(this.sql);
		try {
			for (@Nullable
			Object[] row : this.rows) {
				for (int i = 0; i < row.length; i++) {
					append(row[i], copy);
					put((i < row.length - 1) ? '\t' : '\n', copy);
				}
			}
			flush(copy);
			copy.endCopy();
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
		this.rows.clear();
	}

	private void append(@Nullable Object value, CopyIn copy) throws SQLException {
		if (value instanceof String text) {
			append(NulMarks.keep(text), copy);
		}
		else {
			byte[] bytes = ((value != null) ? value.toString() : "\\N").getBytes(StandardCharsets.US_ASCII);
			for (byte b : bytes) {
				put(b, copy);
			}
		}
	}

	private void append(String text, CopyIn copy) throws SQLException {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x80) {
				appendAscii(c, copy);
			}
			else if (c < 0x800) {
				put(0xC0 | c >> 6, copy);
				put(0x80 | c & 0x3F, copy);
			}
			else if (Character.isHighSurrogate(c) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				int code = Character.toCodePoint(c, text.charAt(++i));
				put(0xF0 | code >> 18, copy);
				put(0x80 | code >> 12 & 0x3F, copy);
				put(0x80 | code >> 6 & 0x3F, copy);
				put(0x80 | code & 0x3F, copy);
			}
			else {
				int code = Character.isSurrogate(c) ? 0xFFFD : c;
				put(0xE0 | code >> 12, copy);
				put(0x80 | code >> 6 & 0x3F, copy);
				put(0x80 | code & 0x3F, copy);
			}
		}
	}

	private void appendAscii(char c, CopyIn copy) throws SQLException {
		switch (c) {
			case '\\' -> escape('\\', copy);
			case '\n' -> escape('n', copy);
			case '\r' -> escape('r', copy);
			case '\t' -> escape('t', copy);
			default -> put(c, copy);
		}
	}

	private void escape(char c, CopyIn copy) throws SQLException {
		put('\\', copy);
		put(c, copy);
	}

	private void put(int b, CopyIn copy) throws SQLException {
		if (this.length == BUFFER) {
			flush(copy);
		}
		this.buffer[this.length++] = (byte) b;
	}

	private void flush(CopyIn copy) throws SQLException {
		copy.writeToCopy(this.buffer, 0, this.length);
		this.length = 0;
	}

}
