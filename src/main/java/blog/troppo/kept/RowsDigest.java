package blog.troppo.kept;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;

import org.jspecify.annotations.Nullable;

/**
 * Stands for all rows that a statement gave: another row, value or order, another digest.
 */
record RowsDigest(long first, long second) {

	/** Reads all rows, in whatever form the driver got them. */
	static RowsDigest of(ResultSet rows) throws SQLException {
		ResultSetMetaData columns = rows.getMetaData();
		int[] types = new int[columns.getColumnCount()];
		for (int i = 0; i < types.length; i++) {
			types[i] = columns.getColumnType(i + 1);
		}
		MessageDigest digest = sha256();
		ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
		while (rows.next()) {
			for (int i = 0; i < types.length; i++) {
				add(digest, number, rows, i + 1, types[i]);
			}
		}
		ByteBuffer made = ByteBuffer.wrap(digest.digest());
		return new RowsDigest(made.getLong(), made.getLong());
	}

	private static void add(MessageDigest digest, ByteBuffer buffer, ResultSet rows, int column, int type)
			throws SQLException {
		switch (type) {
			case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> {
				long value = rows.getLong(column);
				add(digest, buffer, rows.wasNull() ? Long.MIN_VALUE + 1 : value);
			}
			case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
				Timestamp value = rows.getTimestamp(column);
				add(digest, buffer, (value != null) ? value.getTime() : Long.MIN_VALUE + 1);
				add(digest, buffer, (value != null) ? value.getNanos() : 0);
			}
			case Types.VARCHAR, Types.CHAR -> add(digest, buffer, rows.getBytes(column));
			case Types.BIT, Types.BOOLEAN -> add(digest, buffer, text(rows.getObject(column)));
			case Types.NUMERIC -> {
				BigDecimal value = rows.getBigDecimal(column);
				add(digest, buffer, text((value != null) ? value.stripTrailingZeros() : null));
			}
			case Types.DATE -> add(digest, buffer, text(rows.getDate(column)));
			default -> add(digest, buffer, text(rows.getString(column)));
		}
	}

	private static byte @Nullable [] text(@Nullable Object value) {
		return (value != null) ? value.toString().getBytes(StandardCharsets.UTF_8) : null;
	}

	private static void add(MessageDigest digest, ByteBuffer buffer, byte @Nullable [] value) {
		add(digest, buffer, (value != null) ? value.length : -1);
		if (value != null) {
			digest.update(value);
		}
	}

	private static void add(MessageDigest digest, ByteBuffer buffer, long number) {
		buffer.clear().putLong(number).flip();
		digest.update(buffer);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Each Java has SHA-256", ex);
		}
	}

}
